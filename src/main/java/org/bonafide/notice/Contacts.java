package org.bonafide.notice;

import java.time.Clock;
import java.util.UUID;
import org.bonafide.party.Viewer;
import org.bonafide.platform.Ids;
import org.bonafide.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to ask about a notice: the right holder, and the person who sends it for them, as they are on record. */
@Repository
class Contacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * As on record.
     *
     * @param own whether the sender belongs to the right holder, and may complete its record
     */
    record OnRecord(
            String holderName,
            String holderAddress,
            String holderPhone,
            String holderEmail,
            String senderName,
            String senderEmail,
            String senderOrganisation,
            String senderAddress,
            String senderPhone,
            boolean own) {}

    /** @param holder null while no right is chosen: then the sender's own organisation */
    OnRecord of(UUID holder, Viewer viewer) {
        return jdbc.sql(
                        """
                        select h.name as holder_name, nullif(trim(h.address), '') as holder_address,
                            nullif(trim(h.phone), '') as holder_phone, nullif(trim(h.email), '') as holder_email,
                            p.name as sender_name, nullif(trim(p.email), '') as sender_email,
                            o.name as sender_organisation, nullif(trim(o.address), '') as sender_address,
                            nullif(trim(o.phone), '') as sender_phone, h.id = o.id as own
                        from person p join organisation o on o.id = p.organisation
                        join organisation h on h.id = :holder where p.id = :person""")
                .param("holder", holder == null ? viewer.organisation() : holder)
                .param("person", viewer.id())
                .query(OnRecord.class)
                .single();
    }

    /** Keeps with the notice what is on record now. */
    void keep(Notice notice, Viewer viewer) {
        OnRecord c = of(notice.holder(), viewer);
        jdbc.sql(
                        """
                        insert into notice_contact (id, notice, kept_at, holder_name, holder_address, holder_phone,
                            holder_email, sender_name, sender_email, sender_organisation, sender_address, sender_phone)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        notice.id(),
                        Times.at(clock),
                        c.holderName(),
                        c.holderAddress(),
                        c.holderPhone(),
                        c.holderEmail(),
                        c.senderName(),
                        c.senderEmail(),
                        c.senderOrganisation(),
                        c.senderAddress(),
                        c.senderPhone())
                .update();
    }
}
