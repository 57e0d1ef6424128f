package org.bonafide.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bonafide.platform.DomainEvent;
import org.bonafide.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people, organisations and authorisations, and tells who may see what. */
@Service
@Transactional
public class PartyService {

    private final PartyRepository parties;
    private final Authorisations authorisations;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartyService(
            PartyRepository parties,
            Authorisations authorisations,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parties = parties;
        this.authorisations = authorisations;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody was given an account. */
    record PersonRegistered(UUID subject, Person person) implements DomainEvent {}

    /** An organisation was registered. */
    record OrganisationRegistered(UUID subject, Organisation organisation) implements DomainEvent {}

    public void register(Organisation organisation) {
        parties.add(organisation);
        events.publishEvent(new OrganisationRegistered(organisation.id(), organisation));
    }

    public void register(Person person, String password) {
        parties.add(person, passwords.encode(password));
        events.publishEvent(new PersonRegistered(person.id(), person));
    }

    /** Registers a power of attorney that was granted outside of Bonafide. */
    public void authorise(Authorisation authorisation) {
        authorisations.add(authorisation, null);
    }

    /** The viewer of this account as of now; empty for an unknown or closed account. */
    @Transactional(readOnly = true)
    public Optional<Viewer> viewer(String username) {
        return parties.viewer(username, LocalDate.now(clock));
    }

    /** @throws NotFound for an unknown id */
    @Transactional(readOnly = true)
    public Organisation organisation(UUID id) {
        return parties.organisation(id).orElseThrow(() -> new NotFound("organisation " + id));
    }

    /**
     * Who has this role now, by name.
     *
     * @param organisation only its own people and those of agents it authorised; null for no matter which
     */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Role role, UUID organisation) {
        return parties.colleagues(role, organisation, LocalDate.now(clock));
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return parties.nobodyYet();
    }

    public void chooseLanguage(Viewer viewer, Locale locale) {
        parties.setLanguage(viewer.id(), Languages.tag(locale));
    }
}
