package org.bonafide.party;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every page has, error pages too: {@code me}, who reads it (absent for visitors); {@code path}, where it is;
 * {@code now}, the time it was made.
 */
@Component
class PageContext implements HandlerInterceptor {

    private final Viewers viewers;
    private final Clock clock;

    PageContext(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        viewers.of(request).ifPresent(me -> request.setAttribute("me", me));
        request.setAttribute("path", request.getRequestURI());
        request.setAttribute("now", clock.instant());
        return true;
    }
}
