package org.bonafide.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.InvalidForm;
import org.springframework.stereotype.Component;

/** Tells what is wrong with the facts of a right: with a draft's form, and with what its kind still lacks. */
@Component
class RightChecks {

    /** What can be shown or read without more tools. */
    private static final Set<String> PROOF =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 300;
    private static final int LONGEST_GOODS = 10_000;

    private final RightRules rules;
    private final FactsRepository known;
    private final ProofRepository proof;
    private final EvidenceService evidence;

    RightChecks(RightRules rules, FactsRepository known, ProofRepository proof, EvidenceService evidence) {
        this.rules = rules;
        this.known = known;
        this.proof = proof;
        this.evidence = evidence;
    }

    /** What cannot even be kept: wrong in itself, or there already. */
    void draft(UUID id, UUID holder, RightFacts f) {
        List<FormFault> faults = new ArrayList<>();
        if (f.kind() == null) {
            throw new FormFault("kind", "right.kind.missing");
        }
        require("title", f.title(), faults);
        require("owner", f.owner(), faults);
        f.shown().forEach((field, text) -> length(field, text, faults));
        f.jurisdictions().forEach(j -> jurisdiction(j, faults));
        classes(f, faults);
        if (f.validFrom() != null && f.validUntil() != null && f.validUntil().isBefore(f.validFrom())) {
            faults.add(new FormFault("validUntil", "right.validUntil.before"));
        }
        known.sameOfHolder(id, holder, f)
                .ifPresent(title -> faults.add(new FormFault("number", "right.number.duplicate", title)));
        fail(faults);
    }

    /** What the kind of right still lacks before it can be submitted. */
    void complete(RightSubmission s) {
        List<FormFault> faults = new ArrayList<>();
        Map<String, String> given = s.facts().shown();
        if (s.facts().jurisdictions().isEmpty()) {
            faults.add(new FormFault("jurisdictions", "right.jurisdictions.missing"));
        }
        rules.fields(s.facts().kind()).forEach((field, need) -> {
            boolean there = field.equals("files") ? proof.isGiven(s.id()) : given.get(field) != null;
            if (need == RightRules.Need.REQUIRED && !there) {
                faults.add(new FormFault(field, "right." + field + ".missing"));
            }
        });
        fail(faults);
    }

    void price(GenuinePrice p) {
        List<FormFault> faults = new ArrayList<>();
        if (p.isNone() && p.currency() == null) {
            return;
        }
        if (p.min() == null || p.max() == null) {
            faults.add(new FormFault(p.min() == null ? "priceMin" : "priceMax", "right.price.both"));
        } else if (p.min().signum() < 0 || p.min().compareTo(p.max()) > 0) {
            faults.add(new FormFault("priceMax", "right.price.order"));
        } else if (p.max().precision() - p.max().scale() > 12
                || p.min().scale() > 2
                || p.max().scale() > 2) {
            faults.add(new FormFault("priceMax", "right.price.form"));
        }
        if (p.currency() == null
                || Currency.getAvailableCurrencies().stream()
                        .noneMatch(c -> c.getCurrencyCode().equals(p.currency()))) {
            faults.add(new FormFault("priceCurrency", "right.price.currency"));
        }
        fail(faults);
    }

    /** Proof must be the viewer's own file, and of a type that can be read. */
    void files(List<UUID> ids, Viewer viewer) {
        if (!evidence.areOwn(ids, viewer)) {
            throw new FormFault("files", "evidence.unknown");
        }
        ids.stream().map(id -> evidence.get(id, viewer)).forEach(file -> {
            if (!PROOF.contains(file.mediaType())) {
                throw new FormFault("files", "right.files.type", file.name());
            }
        });
    }

    private void jurisdiction(String code, List<FormFault> faults) {
        if (code.equals("WO")) {
            faults.add(new FormFault("jurisdictions", "right.jurisdictions.international"));
        } else if (!COUNTRIES.contains(code) && !rules.unions().contains(code)) {
            faults.add(new FormFault("jurisdictions", "right.jurisdictions.unknown", code));
        }
    }

    private static void classes(RightFacts f, List<FormFault> faults) {
        if (f.classes() == null) {
            return;
        }
        String form =
                switch (f.kind()) {
                    case TRADEMARK -> "0?[1-9]|[1-3]\\d|4[0-5]";
                    case DESIGN -> "\\d{2}-\\d{2}";
                    default -> ".+";
                };
        if (!Arrays.stream(f.classes().split("[,;，；、]")).map(String::strip).allMatch(c -> c.matches(form))) {
            faults.add(new FormFault("classes", "right.classes." + f.kind()));
        }
    }

    private static void require(String field, String text, List<FormFault> faults) {
        if (text == null) {
            faults.add(new FormFault(field, "right." + field + ".missing"));
        }
    }

    private static void length(String field, String text, List<FormFault> faults) {
        int longest = field.equals("goods") ? LONGEST_GOODS : LONGEST;
        if (text != null && (text.length() > longest || text.indexOf('\u0000') >= 0)) {
            faults.add(new FormFault(field, "right.tooLong", longest));
        }
    }

    private static void fail(List<FormFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }
}
