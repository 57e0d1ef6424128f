package org.bonafide.notice;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Refuses rows that name a listing which an earlier row of the notice named; of each it keeps half a hash. */
final class EarlierRows {

    private final Map<UUID, Integer> first = new HashMap<>();

    /** The next rows, those that repeat an earlier one refused and naming it. */
    List<NoticeRow> judged(List<NoticeRow> rows) {
        return rows.stream().map(this::judged).toList();
    }

    private NoticeRow judged(NoticeRow row) {
        if (!row.accepted()) {
            return row;
        }
        ByteBuffer key = ByteBuffer.wrap(row.location().url().key());
        Integer earlier = first.putIfAbsent(new UUID(key.getLong(), key.getLong()), row.line());
        return earlier == null ? row : row.refused(RowFault.DUPLICATE_ROW, String.valueOf(earlier));
    }
}
