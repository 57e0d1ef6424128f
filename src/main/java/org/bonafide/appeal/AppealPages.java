package org.bonafide.appeal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bonafide.casefile.CaseFacts;
import org.bonafide.casefile.CaseFactsReader;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.regime.AppealLaw;
import org.bonafide.regime.AppealTerms;
import org.bonafide.regime.DeadlineLedger;
import org.bonafide.task.WorkTask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the four forms about an appeal show: the case, the appeal as the viewer may read it, and the choices in words. */
@Component
class AppealPages {

    private final CaseFactsReader facts;
    private final AppealRepository appeals;
    private final AnswerRepository answers;
    private final LateAction late;
    private final AppealLaw law;
    private final DeadlineLedger deadlines;
    private final MessageSource messages;

    AppealPages(
            CaseFactsReader facts,
            AppealRepository appeals,
            AnswerRepository answers,
            LateAction late,
            AppealLaw law,
            DeadlineLedger deadlines,
            MessageSource messages) {
        this.facts = facts;
        this.appeals = appeals;
        this.answers = answers;
        this.late = late;
        this.law = law;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    void prepare(WorkTask task, Viewer viewer, Model model) {
        CaseFacts known = facts.facts(task.subject(), viewer);
        Appeal appeal = appeals.latest(task.subject()).orElseThrow();
        String regime = known.file().regime();
        boolean marketplace = viewer.has(Role.REVIEWER) || viewer.has(Role.SENIOR_REVIEWER);
        List<AppealAnswer> given = answers.of(appeal.id());
        model.addAttribute("section", "tasks");
        model.addAttribute("facts", known);
        model.addAttribute("appeal", marketplace ? appeal : appeal.forNotifier(regime));
        model.addAttribute("answers", given);
        model.addAttribute(
                "files",
                known.evidence().stream()
                        .filter(e -> AppealEvidence.APPEAL.equals(e.purpose()))
                        .toList());
        AppealTerms terms = law.of(task.subject(), regime);
        model.addAttribute("mode", terms.mode().name());
        model.addAttribute(
                "clock",
                deadlines
                        .open(task.subject(), "holderExtension", "holderAction", "restorationWindow")
                        .orElse(null));
        model.addAttribute("outcomes", outcomes(task.kind(), given, terms));
        Map<String, String> blockTypes = blockTypes(terms);
        model.addAttribute("blockTypes", blockTypes);
        model.addAttribute("courtOnly", blockTypes.size() == 1);
    }

    /** What the form shows on which an action is shown late. */
    @Transactional(readOnly = true)
    void prepareLate(String reference, Viewer viewer, Model model) {
        LateAction.Waiting waiting = late.of(reference, viewer);
        Map<String, String> blockTypes = blockTypes(waiting.terms());
        model.addAttribute("section", "cases");
        model.addAttribute("facts", facts.facts(waiting.file().id(), viewer));
        model.addAttribute("blockTypes", blockTypes);
        model.addAttribute("until", waiting.until());
        model.addAttribute("tooLate", waiting.tooLate());
    }

    private Map<String, String> outcomes(String kind, List<AppealAnswer> given, AppealTerms terms) {
        boolean clock = terms.mode() == AppealTerms.Mode.CLOCK;
        boolean extended = clock && terms.extension() == null
                || given.stream().anyMatch(a -> a.outcome() == AppealAnswer.Outcome.EXTEND);
        Enum<?>[] all =
                switch (kind) {
                    case "assessAppeal" -> AppealReview.Assessment.values();
                    case "decideAppeal" -> AppealReview.Decision.values();
                    case "recordCourtOutcome" -> CourtOutcomes.Outcome.values();
                    default -> AppealAnswer.Outcome.values();
                };
        return words(
                kind + ".outcome.",
                Stream.of(all)
                        .filter(o -> !(extended && o == AppealAnswer.Outcome.EXTEND))
                        .filter(o -> !(clock && o == AppealAnswer.Outcome.CONTEST)),
                terms.blockTypes().size() == 1 ? ".courtOnly" : "");
    }

    private Map<String, String> blockTypes(AppealTerms terms) {
        return words(
                "answerAppeal.blockType.",
                Stream.of(AppealAnswer.BlockType.values())
                        .filter(t -> terms.blockTypes().contains(t.name())),
                "");
    }

    /** @param variant tried first at the end of a choice's key; the plain one is there for the rest */
    private Map<String, String> words(String prefix, Stream<? extends Enum<?>> choices, String variant) {
        Locale reader = LocaleContextHolder.getLocale();
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(c -> {
            String plain = messages.getMessage(prefix + c.name(), null, reader);
            words.put(c.name(), messages.getMessage(prefix + c.name() + variant, null, plain, reader));
        });
        return words;
    }
}
