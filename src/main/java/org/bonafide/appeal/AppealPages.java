package org.bonafide.appeal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bonafide.casefile.CaseFacts;
import org.bonafide.casefile.CaseFactsReader;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
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
    private final MessageSource messages;

    AppealPages(CaseFactsReader facts, AppealRepository appeals, AnswerRepository answers, MessageSource messages) {
        this.facts = facts;
        this.appeals = appeals;
        this.answers = answers;
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
        model.addAttribute("outcomes", outcomes(task.kind(), given));
        model.addAttribute("blockTypes", blockTypes(regime));
    }

    private Map<String, String> outcomes(String kind, List<AppealAnswer> given) {
        boolean extended = given.stream().anyMatch(a -> a.outcome() == AppealAnswer.Outcome.EXTEND);
        Enum<?>[] all =
                switch (kind) {
                    case "assessAppeal" -> AppealReview.Assessment.values();
                    case "decideAppeal" -> AppealReview.Decision.values();
                    case "recordCourtOutcome" -> CourtOutcomes.Outcome.values();
                    default -> AppealAnswer.Outcome.values();
                };
        return words(kind + ".outcome.", Stream.of(all).filter(o -> !(extended && o == AppealAnswer.Outcome.EXTEND)));
    }

    private Map<String, String> blockTypes(String regime) {
        return words(
                "answerAppeal.blockType.",
                Stream.of(AppealAnswer.BlockType.values())
                        .filter(t -> regime.startsWith("CN_") || t == AppealAnswer.BlockType.COURT_ACTION));
    }

    private Map<String, String> words(String prefix, Stream<? extends Enum<?>> choices) {
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(c ->
                words.put(c.name(), messages.getMessage(prefix + c.name(), null, LocaleContextHolder.getLocale())));
        return words;
    }
}
