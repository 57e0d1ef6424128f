package org.bonafide.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads one row of a notice, whichever way it came: where the listing is, and what is said of it. */
@Component
class RowReader {

    private static final int LONGEST_LOCATION = 4_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");
    private static final Pattern BETWEEN_IDS = Pattern.compile("[;,\\s；，、]+");

    private final LocationReader locations;

    RowReader(LocationReader locations) {
        this.locations = locations;
    }

    /** A row's cells as given; any of them may be missing. */
    record Cells(String url, String reason, String note, String evidence, String newEvidence) {

        static final Cells NOTHING_SAID = new Cells(null, null, null, null, null);

        Cells at(String other) {
            return new Cells(other, reason, note, evidence, newEvidence);
        }
    }

    StagedRow read(int line, Cells given) {
        boolean tooLong = given.url() != null && given.url().length() > LONGEST_LOCATION;
        ListingLocation at = tooLong
                ? ListingLocation.not(
                        cut(given.url().replace("\u0000", "")), RowFault.TOO_LONG, String.valueOf(LONGEST_LOCATION))
                : locations.one(given.url());
        return read(line, at, given);
    }

    /** The same for a row without headings: where several of its cells name a listing, none is left out unseen. */
    StagedRow readBare(int line, Cells given, List<String> cells) {
        long listings = cells.stream()
                .flatMap(cell -> locations.all(cell).stream())
                .filter(ListingLocation::accepted)
                .map(at -> at.url().identity())
                .distinct()
                .count();
        return read(line, listings > 1 ? given.at(String.join(", ", cells)) : given);
    }

    /** The same where the location has been read already. */
    StagedRow read(int line, ListingLocation at, Cells given) {
        List<StagedRow.Given> ids = new ArrayList<>();
        boolean known = ids(given.evidence(), false, ids) & ids(given.newEvidence(), true, ids);
        String reason = text(given.reason());
        String note = text(given.note());
        RowFault fault = at.fault();
        String detail = at.detail();
        if (fault == null && (length(reason) > LONGEST_TEXT || length(note) > LONGEST_TEXT)) {
            fault = length(reason) > LONGEST_TEXT ? RowFault.REASON_TOO_LONG : RowFault.NOTE_TOO_LONG;
            detail = String.valueOf(LONGEST_TEXT);
        } else if (fault == null && !known) {
            fault = RowFault.EVIDENCE_UNKNOWN;
            detail = Stream.of(given.evidence(), given.newEvidence())
                    .map(RowReader::text)
                    .filter(Objects::nonNull)
                    .map(RowReader::cut)
                    .collect(Collectors.joining(" "));
        }
        return new StagedRow(
                line,
                at.raw(),
                at.url(),
                cut(reason),
                cut(note),
                text(given.evidence()),
                text(given.newEvidence()),
                List.copyOf(ids),
                fault,
                detail);
    }

    private static boolean ids(String cell, boolean asNew, List<StagedRow.Given> into) {
        boolean known = true;
        for (String id : BETWEEN_IDS.split(cell == null ? "" : cell.strip())) {
            try {
                if (!id.isEmpty()) {
                    into.add(new StagedRow.Given(UUID.fromString(id), asNew));
                }
            } catch (IllegalArgumentException notAnId) {
                known = false;
            }
        }
        return known;
    }

    private static String text(String cell) {
        return cell == null
                ? null
                : NoticeSubmission.clean(CONTROL.matcher(cell).replaceAll("").strip());
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String cut(String text) {
        return length(text) > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }
}
