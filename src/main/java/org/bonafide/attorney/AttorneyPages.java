package org.bonafide.attorney;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Authorisations;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.NotFound;
import org.bonafide.rights.Right;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of powers of attorney show. */
@Component
class AttorneyPages {

    private final AttorneyRepository attorneys;
    private final Authorisations authorisations;
    private final PartyService parties;
    private final MessageSource messages;
    private final Clock clock;

    AttorneyPages(
            AttorneyRepository attorneys,
            Authorisations authorisations,
            PartyService parties,
            MessageSource messages,
            Clock clock) {
        this.attorneys = attorneys;
        this.authorisations = authorisations;
        this.parties = parties;
        this.messages = messages;
        this.clock = clock;
    }

    void list(Model model, Viewer viewer) {
        boolean all = viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.AUDITOR);
        boolean agent = !all && parties.organisation(viewer.organisation()).kind() == Organisation.Kind.AGENT;
        List<Attorney> found = attorneys.visible(viewer);
        section(model, viewer);
        model.addAttribute("attorneys", found)
                .addAttribute(
                        "ending",
                        agent
                                ? found.stream()
                                        .filter(a -> a.state() == Attorney.State.ENDING)
                                        .toList()
                                : List.of())
                .addAttribute("all", all)
                .addAttribute("agent", agent)
                .addAttribute("mayGrant", mayGrant(viewer));
    }

    Attorney one(Model model, UUID id, Viewer viewer) {
        Attorney attorney = attorneys.find(id, viewer).orElseThrow(() -> new NotFound("authorisation " + id));
        section(model, viewer);
        model.addAttribute("attorney", attorney)
                .addAttribute(
                        "own", viewer.has(Role.COUNSEL) && attorney.principal().equals(viewer.organisation()))
                .addAttribute("readsFile", viewer.has(Role.COUNSEL) || viewer.has(Role.AUDITOR));
        return attorney;
    }

    /** Counsel and the auditor find it among the rights; the administrator, who sees no rights, by itself. */
    private static void section(Model model, Viewer viewer) {
        model.addAttribute("section", viewer.has(Role.ADMINISTRATOR) ? "attorneys" : "rights");
    }

    AttorneyForm blank() {
        LocalDate today = LocalDate.now(clock);
        return new AttorneyForm(null, null, null, null, today, today.plusYears(1), null);
    }

    void choices(Model model, Viewer viewer) {
        section(model, viewer);
        Map<String, String> agents = new LinkedHashMap<>();
        authorisations.agents().forEach(o -> agents.put(o.id().toString(), o.name()));
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Right.Kind kind : Right.Kind.values()) {
            kinds.put(kind.name(), text("right.kind." + kind));
        }
        Map<String, String> scopes = new LinkedHashMap<>();
        List.of("ALL", "KINDS", "RIGHTS").forEach(s -> scopes.put(s, text("attorney.scope." + s)));
        model.addAttribute("agents", agents)
                .addAttribute("kinds", kinds)
                .addAttribute("scopes", scopes)
                .addAttribute("rights", attorneys.rights(viewer.organisation()))
                .addAttribute("mayGrant", mayGrant(viewer));
    }

    private boolean mayGrant(Viewer viewer) {
        return viewer.has(Role.COUNSEL)
                && parties.organisation(viewer.organisation()).kind() == Organisation.Kind.RIGHTS_HOLDER;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
