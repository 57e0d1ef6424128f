package org.bonafide.party;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bonafide.platform.Account;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Viewer} of the request, read once for each. */
@Component
class Viewers implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final PartyService parties;

    Viewers(PartyService parties) {
        this.parties = parties;
    }

    /** The viewer of this request; empty when nobody is logged in, or the account was closed meanwhile. */
    Optional<Viewer> of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof Viewer viewer) {
            return Optional.of(viewer);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account account)) {
            return Optional.empty();
        }
        Optional<Viewer> viewer = parties.viewer(account.getUsername());
        viewer.ifPresent(v -> request.setAttribute(ATTRIBUTE, v));
        return viewer;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    /** In the language of the page, which may be another than the person's own: it is the one they act in. */
    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return of(request.getNativeRequest(HttpServletRequest.class))
                .map(v -> v.reading(Languages.tag(LocaleContextHolder.getLocale())))
                .orElseThrow(() -> new AccessDeniedException("nobody is logged in"));
    }
}
