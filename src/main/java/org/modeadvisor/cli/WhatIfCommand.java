package org.modeadvisor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.counterfactual.GoalAnswer;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.report.whatif.GoalText;
import org.modeadvisor.report.whatif.WhatIfJson;
import org.modeadvisor.report.whatif.WhatIfText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code what-if CASE}: other answers and what follows, a goal and what reaches it, or the facts on which a verdict turns. */
@Command(name = "what-if", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tries other answers (--set), looks for the smallest changes that reach a goal (--goal), or lists the facts on which a "
                + "verdict turns (--pivotal).",
        footer = {"", "Exit codes: 0 answered, 2 the case, an option or the rules cannot be used, 70 a mistake of ours."})
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file; - reads standard input.")
    private String path;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Question question;

    @Option(names = "--most", paramLabel = "N", defaultValue = "5", description = "With --goal: show at most N sets of changes; default: 5.")
    private int most;

    @Option(names = "--lever", paramLabel = "VAR", split = ",", description = "With --goal: change only these variables.")
    private List<String> levers = List.of();

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    /** What is asked. */
    private static final class Question {

        @Option(names = "--set", paramLabel = "VAR=VALUE", arity = "1..*",
                description = "Other answers: levels, ranges such as 2-3, yes or no, options, not-known or not-applicable.")
        private List<String> set;

        @Option(names = "--goal", paramLabel = "MODE[=STATE]", description = "A state to reach, such as recommended; without one, that the mode is taken "
                + "up. Any other conclusion can be named as well.")
        private String goal;

        @Option(names = "--pivotal", description = "The facts on which a verdict turns.")
        private boolean pivotal;
    }

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "`--most " + most + "` asks for no set of changes; give 1 or more.");
        }
        ModeAdvisor advisor = rules.advisor();
        Goal goal = question.goal == null ? null : advisor.goal(question.goal);
        Map<String, Answer> set = question.set == null ? Map.of() : set(advisor);
        CaseStudy study = new CaseFiles(advisor, program.in()).read(path);
        spec.commandLine().getOut().print(goal != null ? goal(advisor, study, goal, format) : set.isEmpty() ? pivotal(advisor, study, format)
                : set(advisor, study, set, format));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private Map<String, Answer> set(ModeAdvisor advisor) {
        Map<String, Answer> set = new LinkedHashMap<>();
        SetOption reader = new SetOption(advisor.vocabulary());
        question.set.stream().map(reader::read).forEach(given -> {
            if (set.put(given.variable(), given.answer()) != null) {
                throw new ParameterException(spec.commandLine(), "`" + given.variable() + "` is set twice; keep one of the two.");
            }
        });
        return set;
    }

    private String set(ModeAdvisor advisor, CaseStudy study, Map<String, Answer> set, Format format) {
        Comparison comparison = advisor.whatIf(study, set);
        return format == Format.JSON ? WhatIfJson.of(comparison, set) + "\n" : WhatIfText.of(comparison, set, output.colour());
    }

    private String goal(ModeAdvisor advisor, CaseStudy study, Goal goal, Format format) {
        GoalAnswer answer = levers.isEmpty() ? advisor.reach(study, goal, most) : advisor.reach(study, goal, levers, most);
        return format == Format.JSON ? WhatIfJson.of(answer) + "\n" : GoalText.of(answer, output.colour());
    }

    private String pivotal(ModeAdvisor advisor, CaseStudy study, Format format) {
        return format == Format.JSON ? WhatIfJson.pivotal(advisor.recommend(study, false), advisor.pivotal(study)) + "\n"
                : GoalText.pivotal(advisor.recommend(study, false), advisor.pivotal(study), output.colour());
    }
}
