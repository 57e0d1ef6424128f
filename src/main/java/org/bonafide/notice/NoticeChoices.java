package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.PartyService;
import org.bonafide.party.Viewer;
import org.bonafide.regime.Regimes;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen for a new notice: rights in force, and the regimes that fit the right. */
@Component
class NoticeChoices {

    /** Offered first where they fit: the marketplace's own law, then that of copyright, then the general one. */
    private static final List<String> USUAL = List.of("CN_ECL", "EU_DSA", "US_DMCA", "US_TM_POLICY");

    private final RightService rights;
    private final Regimes regimes;
    private final EvidenceService evidence;
    private final PartyService parties;
    private final NoticeWords words;
    private final MessageSource messages;
    private final Clock clock;

    NoticeChoices(
            RightService rights,
            Regimes regimes,
            EvidenceService evidence,
            PartyService parties,
            NoticeWords words,
            MessageSource messages,
            Clock clock) {
        this.rights = rights;
        this.regimes = regimes;
        this.evidence = evidence;
        this.parties = parties;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    NoticeForm blank(String right, Viewer viewer) {
        List<Right> usable = rights.usableBy(viewer);
        Right chosen = usable.stream()
                .filter(r ->
                        right == null ? usable.size() == 1 : r.id().toString().equals(right))
                .findFirst()
                .orElse(null);
        String regime = usual(chosen == null ? regimes.inForce(today()) : fitting(chosen));
        String chosenId = chosen == null ? null : chosen.id().toString();
        return new NoticeForm(chosenId, regime, regime, null, null, null, null, null, null, null);
    }

    void into(Model model, NoticeForm form, Viewer viewer) {
        List<Right> usable = rights.usableBy(viewer);
        Right chosen = usable.stream()
                .filter(r -> r.id().toString().equals(form.right()))
                .findFirst()
                .orElse(null);
        model.addAttribute("rights", labels(usable, viewer));
        model.addAttribute("regimes", labels(chosen == null ? regimes.inForce(today()) : fitting(chosen)));
        model.addAttribute("laws", chosen == null ? regimes.inForce(today()) : fitting(chosen));
        model.addAttribute("wordings", wordings(form.wordingOf()));
        model.addAttribute(
                "uploaded",
                form.evidence().stream().map(id -> evidence.get(id, viewer)).toList());
    }

    private List<Regimes.Regime> fitting(Right right) {
        return regimes.inForce(today()).stream()
                .filter(g -> g.rightKinds().contains(right.kind().name()))
                .filter(g -> right.inForce(g.jurisdictions(), today()))
                .toList();
    }

    private static String usual(List<Regimes.Regime> fitting) {
        List<String> keys = fitting.stream().map(Regimes.Regime::key).toList();
        return USUAL.stream().filter(keys::contains).findFirst().orElse(keys.isEmpty() ? null : keys.get(0));
    }

    private Map<String, String> labels(List<Right> usable, Viewer viewer) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Right r : usable) {
            String of = r.holder().equals(viewer.organisation()) ? "" : holder(r.holder()) + " · ";
            String number = r.number() == null ? "" : " " + r.number();
            labels.put(
                    r.id().toString(),
                    of + r.title() + " · " + text("right.kind." + r.kind()) + number + " · "
                            + String.join(", ", r.jurisdictions()));
        }
        return labels;
    }

    private String holder(UUID id) {
        return parties.organisation(id).name();
    }

    private Map<String, String> labels(List<Regimes.Regime> offered) {
        Map<String, String> labels = new LinkedHashMap<>();
        offered.forEach(g -> labels.put(g.key(), text("regime." + g.key())));
        return labels;
    }

    /** The statements of that regime; none while no regime is chosen. */
    private Map<String, String> wordings(String regime) {
        Map<String, String> wordings = new LinkedHashMap<>();
        if (regime != null && regimes.find(regime, today()).isPresent()) {
            NoticeWords.STATEMENTS.forEach(s -> wordings.put(s, words.statement(regime, s, reader())));
        }
        return wordings;
    }

    private String text(String key) {
        return messages.getMessage(key, null, key, reader());
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
