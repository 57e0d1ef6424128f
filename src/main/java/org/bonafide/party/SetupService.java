package org.bonafide.party;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bonafide.platform.Actor;
import org.bonafide.platform.Actors;
import org.bonafide.platform.Hashes;
import org.bonafide.platform.Ids;
import org.bonafide.platform.NotFound;
import org.bonafide.platform.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator, outside demo mode, for whoever knows the one-time secret given at start-up. Open until
 * somebody has an account, and on this node until too many wrong secrets were tried.
 */
@Service
class SetupService {

    private static final Logger LOG = LoggerFactory.getLogger(SetupService.class);
    private static final int WRONG_SECRETS = 5;

    private final String secret;
    private final boolean demo;
    private final PartyService parties;
    private final PartyRepository people;
    private final PublicUrl url;
    private int wrong;
    private volatile boolean over;

    SetupService(
            @Value("${bonafide.bootstrap-secret}") String secret,
            @Value("${bonafide.demo}") boolean demo,
            PartyService parties,
            PartyRepository people,
            PublicUrl url) {
        this.secret = secret.strip();
        this.demo = demo;
        this.parties = parties;
        this.people = people;
        this.url = url;
    }

    /** Whether a first administrator may still be made. */
    public boolean isOpen() {
        if (secret.isEmpty() || demo || over) {
            return false;
        }
        over = !parties.nobodyYet();
        return !over;
    }

    public synchronized boolean isLocked() {
        return wrong >= WRONG_SECRETS;
    }

    /** Whether this is the secret; counts the times it is not. */
    public synchronized boolean admits(String given) {
        if (isLocked()) {
            return false;
        }
        // Hashed first, so that the comparison tells nothing of the length either.
        if (given != null && MessageDigest.isEqual(Hashes.sha256(secret), Hashes.sha256(given.strip()))) {
            return true;
        }
        wrong++;
        LOG.warn("A wrong one-time secret was given at /setup, {} of {}", wrong, WRONG_SECRETS);
        return false;
    }

    /**
     * Registers the marketplace and its administrator.
     *
     * @throws NotFound when somebody else was first
     */
    @Transactional
    public void setUp(String organisation, String username, String name, String email, String password, Locale locale) {
        people.lockPeople();
        if (!isOpen()) {
            throw new NotFound("setup");
        }
        String language = Languages.tag(locale);
        UUID marketplace = Ids.next();
        Person administrator =
                new Person(Ids.next(), username, name, email, marketplace, language, Set.of(Role.ADMINISTRATOR));
        Actors.as(Actor.person(username, name, Actor.WayIn.PAGE), () -> {
            parties.register(new Organisation(
                    marketplace, Organisation.Kind.MARKETPLACE, organisation, language, null, email, null));
            parties.register(administrator, password);
            return null;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    public void tellWhoeverStartedIt() {
        if (isOpen()) {
            LOG.info("Nobody has an account yet: open {} and give the one-time secret", url.of("/setup"));
        } else if (!demo && !over && parties.nobodyYet()) {
            LOG.warn("Nobody has an account yet: start with BONAFIDE_BOOTSTRAP_SECRET set to make an administrator");
        }
    }
}
