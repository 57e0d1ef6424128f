package org.bonafide.notice;

import java.util.UUID;
import org.bonafide.casefile.SameListing.CaseJoined;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the rows of a case that was joined to another follow it there: it is that case that deals with them now. */
@Component
class JoinedLines {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    JoinedLines(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(CaseJoined joined) {
        jdbc.sql(
                        """
                        update notice_line l set status = 'ATTACHED', case_id = ? from notice n
                        where l.case_id = ? and n.id = l.notice returning n.id, n.reference, l.line""")
                .params(joined.into(), joined.subject())
                .query((row, i) -> new NoticeCases.NoticeAttached(
                        joined.into(), row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list()
                .forEach(events::publishEvent);
    }
}
