package org.bonafide.party;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the page: the one chosen by {@code ?lang=} and kept in a cookie, else the person's own, else what the
 * browser asks for.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    private static final String COOKIE = "lang";
    private static final String CHOSEN = ReaderLanguage.class.getName();

    private final Viewers viewers;

    ReaderLanguage(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return Languages.locale(cookie.getValue());
        }
        return viewers.of(request).map(Viewer::locale).orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.ENGLISH
                : Languages.locale(request.getLocale().toLanguageTag());
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Locale ours = Languages.locale(locale == null ? null : locale.toLanguageTag());
        request.setAttribute(CHOSEN, ours);
        if (response != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, ours.toLanguageTag())
                            .path("/")
                            .maxAge(java.time.Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
