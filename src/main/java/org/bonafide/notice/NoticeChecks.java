package org.bonafide.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bonafide.evidence.EvidenceService;
import org.bonafide.party.Viewer;
import org.bonafide.platform.FormFault;
import org.bonafide.platform.NotFound;
import org.bonafide.regime.Regimes;
import org.bonafide.rights.Right;
import org.bonafide.rights.RightService;
import org.springframework.stereotype.Component;

/** What a notice must have before any of its rows counts. */
@Component
class NoticeChecks {

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_NAME = 300;

    private final RightService rights;
    private final Regimes regimes;
    private final EvidenceService evidence;
    private final Clock clock;

    NoticeChecks(RightService rights, Regimes regimes, EvidenceService evidence, Clock clock) {
        this.rights = rights;
        this.regimes = regimes;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The right the notice rests on; null where it cannot rest on it, with the reason in {@code faults}. */
    Right right(NoticeSubmission notice, Viewer viewer, List<FormFault> faults) {
        if (notice.right() == null || notice.right().isBlank()) {
            faults.add(new FormFault("right", "notice.right.missing"));
            return null;
        }
        try {
            Right right = rights.get(UUID.fromString(notice.right().strip()), viewer);
            if (!viewer.holders().contains(right.holder())) {
                faults.add(new FormFault("right", "notice.right.unknown"));
            } else if (!right.inForce(LocalDate.now(clock))) {
                faults.add(new FormFault("right", "notice.right.notInForce", right.title()));
            }
            return right;
        } catch (IllegalArgumentException | NotFound unknown) {
            faults.add(new FormFault("right", "notice.right.unknown"));
            return null;
        }
    }

    void check(NoticeSubmission notice, Right right, Viewer viewer, List<FormFault> faults) {
        regime(notice, right, faults);
        if (notice.description() == null) {
            faults.add(new FormFault("description", "notice.description.missing"));
        }
        lengths(notice, faults);
        NoticeSubmission.Statements said = notice.statements();
        affirmed(said.goodFaith(), "goodFaith", faults);
        affirmed(said.accuracy(), "accuracy", faults);
        affirmed(said.authority(), "authority", faults);
        if (said.signature() == null) {
            faults.add(new FormFault("statements.signature", "notice.signature.missing"));
        }
        if (!evidence.areOwn(allEvidence(notice), viewer)) {
            faults.add(new FormFault("evidence", "evidence.unknown"));
        }
    }

    /** Nobody reads, and no letter carries, what is longer. */
    private static void lengths(NoticeSubmission notice, List<FormFault> faults) {
        length(notice.description(), LONGEST_TEXT, "description", faults);
        length(notice.goodFaithFile(), LONGEST_TEXT, "goodFaithFile", faults);
        length(notice.statements().signature(), LONGEST_NAME, "statements.signature", faults);
        for (int i = 0; i < notice.listings().size(); i++) {
            NoticeSubmission.Listing row = notice.listings().get(i);
            length(row.reason(), LONGEST_LINE, "listings[" + i + "].reason", faults);
            length(row.note(), LONGEST_LINE, "listings[" + i + "].note", faults);
        }
    }

    private static void length(String text, int longest, String field, List<FormFault> faults) {
        if (text != null && text.length() > longest) {
            faults.add(new FormFault(field, "notice.tooLong", longest));
        }
    }

    /** Faults of the rows: none named at all, too many, or not one that can be acted on. */
    void rows(List<NoticeRow> rows, List<FormFault> faults) {
        if (rows.isEmpty()) {
            faults.add(new FormFault("listings", "notice.listings.missing"));
        } else if (rows.size() > MOST_ROWS) {
            faults.add(new FormFault("listings", "notice.listings.tooMany", MOST_ROWS));
        } else if (rows.stream().noneMatch(NoticeRow::accepted)) {
            rows.forEach(r -> faults.add(new FormFault(
                    "listings[" + (r.line() - 1) + "].url",
                    "notice.row." + r.location().fault(),
                    String.valueOf(r.location().detail()))));
        }
    }

    private void regime(NoticeSubmission notice, Right right, List<FormFault> faults) {
        if (notice.regime() == null || notice.regime().isBlank()) {
            faults.add(new FormFault("regime", "notice.regime.missing"));
            return;
        }
        Regimes.Regime regime =
                regimes.find(notice.regime(), LocalDate.now(clock)).orElse(null);
        if (regime == null) {
            faults.add(new FormFault("regime", "notice.regime.unknown"));
        } else if (right != null && !regime.rightKinds().contains(right.kind().name())) {
            faults.add(new FormFault("regime", "notice.regime.kind"));
        } else if (right != null && right.jurisdictions().stream().noneMatch(regime.jurisdictions()::contains)) {
            faults.add(new FormFault("regime", "notice.regime.jurisdiction"));
        }
    }

    private static void affirmed(Boolean statement, String name, List<FormFault> faults) {
        if (!Boolean.TRUE.equals(statement)) {
            faults.add(new FormFault("statements." + name, "notice.statement." + name + ".missing"));
        }
    }

    private static List<UUID> allEvidence(NoticeSubmission notice) {
        Stream<UUID> ofRows = notice.listings().stream().flatMap(l -> l.evidence().stream());
        return new ArrayList<>(
                Stream.concat(notice.evidence().stream(), ofRows).distinct().toList());
    }
}
