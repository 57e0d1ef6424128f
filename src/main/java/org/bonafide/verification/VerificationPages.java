package org.bonafide.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bonafide.casefile.CaseFacts;
import org.bonafide.casefile.CaseFactsReader;
import org.bonafide.party.Viewer;
import org.bonafide.task.WorkTask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the two forms of this feature show: the facts of the case, and the reasons to choose from in words. */
@Component
class VerificationPages {

    private final CaseFactsReader facts;
    private final VerificationService service;
    private final MessageSource messages;

    VerificationPages(CaseFactsReader facts, VerificationService service, MessageSource messages) {
        this.facts = facts;
        this.service = service;
        this.messages = messages;
    }

    void verdict(WorkTask task, Viewer viewer, Model model) {
        CaseFacts known = facts.facts(task.subject(), viewer);
        Grounds grounds = service.grounds(known.file());
        model.addAttribute("section", "tasks");
        model.addAttribute("facts", known);
        model.addAttribute("refusals", words(grounds.refusals(), ""));
        model.addAttribute("cures", words(grounds.refusals(), ".cure"));
        model.addAttribute("takedowns", words(grounds.takedowns(), ""));
        model.addAttribute("usual", words(List.of(grounds.usual()), "").get(grounds.usual()));
    }

    private Map<String, String> words(List<String> codes, String suffix) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code ->
                words.put(code, messages.getMessage("reason." + code + suffix, null, LocaleContextHolder.getLocale())));
        return words;
    }
}
