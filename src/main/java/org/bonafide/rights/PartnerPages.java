package org.bonafide.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.Organisation;
import org.bonafide.party.PartyService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.Page;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages about sellers, suppliers and sources show. */
@Component
@Transactional(readOnly = true)
class PartnerPages {

    private static final int PAGE = 100;

    private final PartnerRepository partners;
    private final SourceRepository sources;
    private final RightViews views;
    private final PartyService parties;
    private final MessageSource messages;

    PartnerPages(
            PartnerRepository partners,
            SourceRepository sources,
            RightViews views,
            PartyService parties,
            MessageSource messages) {
        this.partners = partners;
        this.sources = sources;
        this.views = views;
        this.parties = parties;
        this.messages = messages;
    }

    void sellers(Model model, Viewer viewer, String q, String after) {
        Page<AuthorisedSeller> page = partners.sellers(viewer, RightForm.clean(q), after, PAGE);
        common(
                model,
                viewer,
                page.items().stream().map(AuthorisedSeller::holder).toList());
        model.addAttribute("sellers", page).addAttribute("q", q);
    }

    void suppliers(Model model, Viewer viewer) {
        List<AuthorisedSupplier> all = partners.suppliers(viewer);
        common(model, viewer, all.stream().map(AuthorisedSupplier::holder).toList());
        model.addAttribute("suppliers", all);
    }

    void sources(Model model, Viewer viewer) {
        List<GenuineSource> all = sources.visible(viewer);
        common(model, viewer, all.stream().map(GenuineSource::holder).toList());
        Map<String, String> kinds = new LinkedHashMap<>();
        for (GenuineSource.Kind kind : GenuineSource.Kind.values()) {
            kinds.put(kind.name(), text("partner.source." + kind));
        }
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("en", "English");
        languages.put("zh-CN", "简体中文");
        model.addAttribute("sources", all).addAttribute("kinds", kinds).addAttribute("languages", languages);
    }

    private void common(Model model, Viewer viewer, List<UUID> shown) {
        model.addAttribute("section", "rights")
                .addAttribute("holders", holders(viewer))
                .addAttribute("names", views.names(shown))
                .addAttribute(
                        "severalHolders", viewer.seesAll() || viewer.holders().size() > 1);
    }

    /** The holder a form is about: the one chosen, else the only one there is. */
    UUID holder(UUID chosen, Viewer viewer) {
        Map<String, String> holders = holders(viewer);
        if (chosen == null && holders.size() == 1) {
            return UUID.fromString(holders.keySet().iterator().next());
        }
        if (chosen == null || !holders.containsKey(chosen.toString())) {
            throw new FormFault("holder", "right.holder.unknown");
        }
        return chosen;
    }

    /** Whom counsel may speak for; nobody for the marketplace's people. */
    private Map<String, String> holders(Viewer viewer) {
        Map<String, String> holders = new LinkedHashMap<>();
        if (viewer.has(Role.COUNSEL)) {
            viewer.holders().stream()
                    .filter(viewer::actsFor)
                    .map(parties::organisation)
                    .filter(o -> o.kind() == Organisation.Kind.RIGHTS_HOLDER)
                    .sorted(java.util.Comparator.comparing(Organisation::name))
                    .forEach(o -> holders.put(o.id().toString(), o.name()));
        }
        return holders;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
