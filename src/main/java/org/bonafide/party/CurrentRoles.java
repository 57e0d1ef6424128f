package org.bonafide.party;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.bonafide.platform.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request of a session the roles that the person has now, not those of the login; a session of a person
 * whose account was closed ends.
 */
class CurrentRoles extends OncePerRequestFilter {

    private final Viewers viewers;

    CurrentRoles(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Account account) {
            Optional<Viewer> viewer = viewers.of(request);
            SecurityContextHolder.setContext(viewer.map(v -> now(account, v)).orElseGet(SecurityContextImpl::new));
            if (viewer.isEmpty()) {
                end(request.getSession(false));
            }
        }
        chain.doFilter(request, response);
    }

    private static SecurityContextImpl now(Account account, Viewer viewer) {
        String[] roles = viewer.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(roles)));
    }

    private static void end(HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    /** What is the same for everybody needs no roles. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches("/(?:css|js|img|webjars)/.*");
    }
}
