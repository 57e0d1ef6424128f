package org.bonafide.rights;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rights as the API tells them. */
@Component
class RightAnswers {

    private final RightService rights;
    private final SubmissionRepository submissions;
    private final RightViews views;
    private final RightRules rules;
    private final MessageSource messages;

    RightAnswers(
            RightService rights,
            SubmissionRepository submissions,
            RightViews views,
            RightRules rules,
            MessageSource messages) {
        this.rights = rights;
        this.submissions = submissions;
        this.views = views;
        this.rules = rules;
        this.messages = messages;
    }

    /**
     * A right.
     *
     * @param state the registry's, or what the calendar made of it: IN_FORCE, EXPIRING, EXPIRED, NOT_YET
     * @param reason why it was rejected; null where it was not
     * @param submission what is proposed and not entered yet; null for nothing, and in lists
     * @param certificates its files; null in lists
     */
    record Item(
            UUID id,
            UUID holder,
            Right.Kind kind,
            String title,
            String number,
            String office,
            List<String> jurisdictions,
            String classes,
            String goods,
            String owner,
            LocalDate validFrom,
            LocalDate validUntil,
            String state,
            Reason reason,
            Price genuinePrice,
            Submission submission,
            List<Certificate> certificates) {}

    record Price(String min, String max, String currency) {}

    record Reason(String code, String message, String fix, String note) {}

    record Submission(String purpose, String state, Instant submittedAt, Reason reason, RightFacts facts) {}

    record Certificate(UUID id, String name, String mediaType, long size, String sha256) {}

    List<Item> items(List<Right> found, Viewer viewer) {
        int expiring = rules.expiringDays();
        return found.stream()
                .map(r -> item(r, rights.status(r, expiring), null, null))
                .toList();
    }

    Item item(Right r, Viewer viewer) {
        boolean drafts = viewer.has(Role.AUDITOR) || viewer.has(Role.COUNSEL) && viewer.actsFor(r.holder(), r.id());
        Submission submission = submissions
                .open(r.id())
                .filter(s -> drafts || s.state() != RightSubmission.State.DRAFT)
                .map(this::submission)
                .orElse(null);
        List<Certificate> files = views.proof(r.id(), drafts).stream()
                .map(p -> new Certificate(p.evidence(), p.name(), p.mediaType(), p.size(), p.sha256()))
                .toList();
        return item(r, rights.status(r, rules.expiringDays()), submission, files);
    }

    /** Does several steps, all or none. */
    @Transactional
    public <T> T inOne(Supplier<T> steps) {
        return steps.get();
    }

    private Item item(Right r, String state, Submission submission, List<Certificate> files) {
        return new Item(
                r.id(),
                r.holder(),
                r.kind(),
                r.title(),
                r.number(),
                r.office(),
                r.jurisdictions(),
                r.classes(),
                r.goods(),
                r.owner(),
                r.validFrom(),
                r.validUntil(),
                state,
                reason(r.reasonCode(), r.stateReason()),
                price(r),
                submission,
                files);
    }

    private Submission submission(RightSubmission s) {
        return new Submission(
                s.purpose().name(),
                s.state().name(),
                s.submittedAt(),
                reason(s.reasonCode(), s.reasonNote()),
                s.facts());
    }

    private Reason reason(String code, String note) {
        Locale reader = LocaleContextHolder.getLocale();
        return code == null
                ? null
                : new Reason(
                        code,
                        messages.getMessage("rightReason." + code, null, reader),
                        messages.getMessage("rightReason." + code + ".cure", null, reader),
                        note);
    }

    private static Price price(Right r) {
        return r.genuineCurrency() == null
                ? null
                : new Price(plain(r.genuinePriceMin()), plain(r.genuinePriceMax()), r.genuineCurrency());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
