package org.bonafide.platform;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells who acts on this thread: an explicit actor, else the person logged in, else the engine. */
public final class Actors {

    private static final ThreadLocal<Actor> EXPLICIT = new ThreadLocal<>();

    private Actors() {}

    /** The actor of this thread; never null. */
    public static Actor current() {
        Actor explicit = EXPLICIT.get();
        if (explicit != null) {
            return explicit;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            return Actor.person(account.getUsername(), account.name(), wayIn());
        }
        return Actor.JOB;
    }

    /** Does the work as the given actor; whatever actor there was before is there again after. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = EXPLICIT.get();
        EXPLICIT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                EXPLICIT.remove();
            } else {
                EXPLICIT.set(before);
            }
        }
    }

    private static Actor.WayIn wayIn() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getRequestURI().startsWith("/api/")
                ? Actor.WayIn.API
                : Actor.WayIn.PAGE;
    }
}
