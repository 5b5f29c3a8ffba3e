package org.modeadvisor.cli;

import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.counterfactual.WhyNot;
import org.modeadvisor.report.whatif.WhatIfJson;
import org.modeadvisor.report.whatif.WhyNotText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code why-not CASE CONCLUSION}: what keeps a conclusion from holding, and what would make it hold. */
@Command(name = "why-not", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says why a conclusion does not hold: the fewest other answers that would make it hold, and every condition in its way.",
        footer = {"", "Exit codes: 0 answered, 2 the case, the conclusion or the rules cannot be used, 70 a mistake of ours."})
final class WhyNotCommand implements Callable<Integer> {

    private static final int MOST = 3;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file; - reads standard input.")
    private String path;

    @Parameters(index = "1", paramLabel = "CONCLUSION", description = "A mode, model, mechanism, caveat or any other conclusion, by id, code or name; "
            + "with =STATE behind it, why it is not in that state. Of a mode already taken up: why it is not recommended.")
    private String conclusion;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        ModeAdvisor advisor = rules.advisor();
        Goal goal = advisor.goal(conclusion);
        CaseStudy study = new CaseFiles(advisor, program.in()).read(path);
        WhyNot why = advisor.whyNot(study, goal, MOST);
        boolean stronger = why.standing() == WhyNot.Standing.HOLDS && goal.state() == Goal.State.CONDITIONAL && conclusion.indexOf('=') < 0;
        WhyNot asked = stronger ? advisor.whyNot(study, new Goal(goal.conclusion(), Goal.State.RECOMMENDED), MOST) : why;
        spec.commandLine().getOut().print(format == Format.JSON ? WhatIfJson.of(asked) + "\n" : WhyNotText.of(asked, output.colour()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
