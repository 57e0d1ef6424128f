package org.bonafide.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What can be chosen for a notice: rights in force, and for one of them the laws, each with why or why not. */
@Component
class NoticeChoices {

    private final RightService rights;
    private final RightAndRegime basis;
    private final RegimeChoice choice;
    private final PartyService parties;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    NoticeChoices(
            RightService rights,
            RightAndRegime basis,
            RegimeChoice choice,
            PartyService parties,
            MessageSource messages,
            JdbcClient jdbc) {
        this.rights = rights;
        this.basis = basis;
        this.choice = choice;
        this.parties = parties;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** With the only right there is, and the law that fits it best, unless others are chosen. */
    RightForm completed(RightForm chosen, Viewer viewer) {
        List<Right> usable = rights.usableBy(viewer);
        String right = chosen.right() == null && usable.size() == 1
                ? usable.get(0).id().toString()
                : chosen.right();
        return new RightForm(right, regime(chosen.regime(), options(right, null, null, viewer)), chosen.was());
    }

    private static String regime(String chosen, List<RegimeChoice.Option> options) {
        boolean fits =
                options.stream().anyMatch(o -> o.isAllowed() && o.regime().equals(chosen));
        return fits
                ? chosen
                : options.stream()
                        .filter(RegimeChoice.Option::isAllowed)
                        .map(RegimeChoice.Option::regime)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether right and law can be kept; else what is wrong is told at the fields. */
    boolean check(RightForm form, Viewer viewer, BindingResult faults) {
        List<FormFault> found = new ArrayList<>();
        Right right = basis.right(form.right(), viewer, found);
        if (right != null && form.regime() == null) {
            found.add(new FormFault("regime", "notice.regime.missing"));
        } else if (right != null) {
            basis.regime(form.regime(), right, found);
        }
        FormFaults.show(found, faults);
        return found.isEmpty();
    }

    /** @param draft whose listings count for the law; null while there is none */
    void into(Model model, RightForm form, RegimeChoice.Material material, UUID draft, Viewer viewer) {
        List<RegimeChoice.Option> options = options(form.right(), material, draft, viewer);
        model.addAttribute("rights", labels(rights.usableBy(viewer), viewer))
                .addAttribute("chosen", right(form.right(), viewer))
                .addAttribute("material", material)
                .addAttribute(
                        "laws",
                        options.stream().filter(RegimeChoice.Option::isAllowed).toList())
                .addAttribute(
                        "others", options.stream().filter(o -> !o.isAllowed()).toList());
    }

    private List<RegimeChoice.Option> options(String right, RegimeChoice.Material material, UUID draft, Viewer viewer) {
        Right found = right(right, viewer);
        return found == null ? List.of() : choice.suggest(found, hosts(draft), material);
    }

    private Right right(String id, Viewer viewer) {
        return rights.usableBy(viewer).stream()
                .filter(r -> r.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<String> hosts(UUID draft) {
        return jdbc
                .sql(
                        """
                        select distinct lower(substring(url from '^[A-Za-z]+://([^/:?#]+)')) as host
                        from notice_draft_line where draft = ? and error_code is null and url is not null limit 50""")
                .param(draft)
                .query(String.class)
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private Map<String, String> labels(List<Right> usable, Viewer viewer) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Right r : usable) {
            String of = r.holder().equals(viewer.organisation())
                    ? ""
                    : parties.organisation(r.holder()).name() + " · ";
            String number = r.number() == null ? "" : " " + r.number();
            String kind = messages.getMessage(
                    "right.kind." + r.kind(), null, r.kind().name(), LocaleContextHolder.getLocale());
            labels.put(
                    r.id().toString(),
                    of + r.title() + " · " + kind + number + " · " + String.join(", ", r.jurisdictions()));
        }
        return labels;
    }
}
