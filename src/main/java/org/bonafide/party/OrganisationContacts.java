package org.bonafide.party;

import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes where an organisation is reached; its own people do. */
@Service
@Transactional
class OrganisationContacts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OrganisationContacts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Where it is reached; null for what is not on record. */
    record Contact(String address, String phone, String email) {

        Contact {
            address = clean(address);
            phone = clean(phone);
            email = clean(email);
        }

        private static String clean(String text) {
            String cleaned = text == null ? "" : text.replace("\u0000", "").strip();
            return cleaned.isEmpty() ? null : cleaned;
        }
    }

    /** Address, phone or e-mail of an organisation changed. */
    record OrganisationContactChanged(UUID subject, Contact before, Contact after) implements DomainEvent {}

    @Transactional(readOnly = true)
    public Contact of(UUID organisation) {
        return jdbc.sql("select address, phone, email from organisation where id = ?")
                .param(organisation)
                .query(Contact.class)
                .single();
    }

    /** Those of the viewer's own organisation. */
    public void change(Viewer viewer, Contact after) {
        UUID id = viewer.organisation();
        Contact before = jdbc.sql("select address, phone, email from organisation where id = ? for update")
                .param(id)
                .query(Contact.class)
                .single();
        if (!before.equals(after)) {
            jdbc.sql("update organisation set address = ?, phone = ?, email = ? where id = ?")
                    .params(after.address(), after.phone(), after.email(), id)
                    .update();
            events.publishEvent(new OrganisationContactChanged(id, before, after));
        }
    }
}
