package org.modeadvisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.Counterfactuals;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.counterfactual.GoalAnswer;
import org.modeadvisor.counterfactual.PivotalFact;
import org.modeadvisor.counterfactual.WhyNot;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.NextQuestion;
import org.modeadvisor.explanation.QuestionReason;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.StopReason;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Recommends development modes for cases. Loading reads and checks the rules once (under a second); after that one
 * advisor answers any number of cases from any number of threads at once. Immutable.
 *
 * <pre>{@code
 * ModeAdvisor advisor = ModeAdvisor.loadDefault();
 * Recommendation answer = advisor.recommend(CaseStudy.read(Path.of("cases/worked/linhe-tiered-care.yaml")));
 * }</pre>
 */
public final class ModeAdvisor {

    private final RuleBase rules;
    private final Vocabulary vocabulary;
    private final Adviser adviser;
    private final Counterfactuals counterfactuals;

    private ModeAdvisor(RuleBase rules) {
        this.rules = rules;
        this.vocabulary = rules.vocabulary();
        this.adviser = new Adviser(rules);
        this.counterfactuals = new Counterfactuals(rules, adviser);
    }

    /**
     * An advisor with the rules of that folder.
     *
     * @throws ProblemException with everything wrong in the folder
     */
    public static ModeAdvisor load(Path rules) {
        return new ModeAdvisor(RuleBase.load(rules, rules.toString().replace('\\', '/')));
    }

    /**
     * The files of a rules folder as they are now; what is wrong with them is told when they are loaded.
     *
     * @return texts that no longer change, however the folder does
     */
    public static TextFolder read(Path rules) {
        return RuleBase.read(rules, rules.toString().replace('\\', '/'));
    }

    /** As {@link #load(Path)}, of files that were read before. @param rules as {@link #read} gives them */
    public static ModeAdvisor load(TextFolder rules) {
        return new ModeAdvisor(RuleBase.load(rules));
    }

    /** An advisor with the rules this library was shipped with. */
    public static ModeAdvisor loadDefault() {
        return new ModeAdvisor(RuleBase.loadDefault());
    }

    /**
     * The answer for a case, with a leaning where the facts do not decide.
     *
     * @throws ProblemException where the case names a variable or an answer the vocabulary does not know
     */
    public Recommendation recommend(CaseStudy study) {
        return recommend(study, true);
    }

    /** As {@link #recommend(CaseStudy)}. @param presume false for no leanings */
    public Recommendation recommend(CaseStudy study, boolean presume) {
        return adviser.recommend(checked(study), presume);
    }

    /** The answer before and after other answers are given. @param changes answers by variable id */
    public Comparison whatIf(CaseStudy study, Map<String, Answer> changes) {
        CaseStudy changed = study;
        for (Map.Entry<String, Answer> change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return Comparison.of(recommend(study), recommend(changed));
    }

    /**
     * A goal as a person writes it.
     *
     * @param written {@code CONCLUSION} or {@code CONCLUSION=STATE}, such as {@code value-network-reconstruction=recommended}; without
     *        a state, that it holds: a mode is part of the plan, a mechanism active, a caveat raised
     * @throws ProblemException where there is no such conclusion, or it cannot be in that state
     */
    public Goal goal(String written) {
        return counterfactuals.goal(written);
    }

    /** The smallest sets of changes by which levers reach a goal, and where they do not, what forbids it. @param most how many sets to give */
    public GoalAnswer reach(CaseStudy study, Goal goal, int most) {
        return counterfactuals.reach(checked(study), goal, most);
    }

    /**
     * As {@link #reach(CaseStudy, Goal, int)}, by some levers only.
     *
     * @param levers ids of variables
     * @throws ProblemException where one is no variable, or nobody can change it
     */
    public GoalAnswer reach(CaseStudy study, Goal goal, List<String> levers, int most) {
        return counterfactuals.reach(checked(study), goal, levers, most);
    }

    /** Why a conclusion is not in a state, and what would bring it about. @param most how many sets of repairs to give */
    public WhyNot whyNot(CaseStudy study, Goal goal, int most) {
        return counterfactuals.whyNot(checked(study), goal, most);
    }

    /** The settled facts on which a verdict or the model turns: one level more or less would change it. */
    public List<PivotalFact> pivotal(CaseStudy study) {
        return counterfactuals.pivotal(checked(study));
    }

    /**
     * The most informative question to ask next, about a variable the case does not mention; empty where no such answer could change
     * a verdict or the model. What was answered by a range or "not known" is not asked again. {@link StopReason#of} says why it is empty.
     */
    public Optional<NextQuestion> nextQuestion(CaseStudy study) {
        return nextQuestion(study, study.facts().keySet());
    }

    /** As {@link #nextQuestion(CaseStudy)}, about any variable that is not exactly known. @param passed ids of variables not to be asked */
    public Optional<NextQuestion> nextQuestion(CaseStudy study, Set<String> passed) {
        return adviser.nextQuestion(checked(study), passed);
    }

    /**
     * Why a question is asked: what its answers would do to the goals still open in that answer, and by which rules.
     *
     * @param answer an answer of this advisor
     * @throws IllegalArgumentException where the vocabulary has no such variable
     */
    public QuestionReason why(Recommendation answer, String variable) {
        return adviser.why(answer, vocabulary.variable(variable)
                .orElseThrow(() -> new IllegalArgumentException("There is no variable `" + variable + "`.")));
    }

    /** All questions worth asking, the most informative first. */
    public List<NextQuestion> questions(CaseStudy study) {
        return adviser.questions(checked(study));
    }

    /** Which rules it answers by; every answer says so too. */
    public Recommendation.RuleSet ruleSet() {
        return new Recommendation.RuleSet(rules.digest(), rules.model().rules().size());
    }

    /** The rules folder as it was read. */
    public TextFolder rules() {
        return rules.folder();
    }

    /** What this advisor can be told and can conclude. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Everything that keeps the case from being answered, in order of place. */
    public List<Problem> check(CaseStudy study) {
        return CaseCheck.of(vocabulary, study);
    }

    private CaseStudy checked(CaseStudy study) {
        List<Problem> problems = check(study);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return study;
    }
}
