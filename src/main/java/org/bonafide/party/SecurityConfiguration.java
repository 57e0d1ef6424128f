package org.bonafide.party;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two ways in: pages with a session and CSRF protection; the API without either, by Basic (demo mode) or token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String UNKNOWN = SecurityConfiguration.class.getName() + ".unknown";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokenFilter tokens, @Value("${bonafide.demo}") boolean demo)
            throws Exception {
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(ContentPolicy.DRAWING))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(tokens, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(unauthorised()).accessDeniedHandler(denied()))
                .authorizeHttpRequests(SecurityConfiguration::rules);
        if (demo) {
            http.httpBasic(b -> b.authenticationEntryPoint(unauthorised()));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Viewers viewers) throws Exception {
        return http.csrf(c -> c.ignoringRequestMatchers("/sandbox/marketplace/**", "/sandbox/payments/**"))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(ContentPolicy.PAGES))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new CurrentRoles(viewers), AuthorizationFilter.class)
                .formLogin(f -> f.loginPage("/login")
                        .failureHandler((request, response, e) -> response.sendRedirect(
                                e instanceof TooManyAttempts early ? "/login?wait=" + early.seconds() : "/login?error"))
                        .permitAll())
                .logout(l -> l.logoutSuccessUrl("/login?logout").permitAll())
                .exceptionHandling(e -> e.accessDeniedHandler((request, response, denied) ->
                        response.sendError(status(request).value())))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                .permitAll();
        for (AccessRules.Rule rule : AccessRules.ALL) {
            var matched = requests.requestMatchers(rule.method(), rule.pattern());
            if (rule.isPublic()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().access((who, context) -> {
            context.getRequest().setAttribute(UNKNOWN, true);
            return new AuthorizationDecision(false);
        });
    }

    private static AuthenticationEntryPoint unauthorised() {
        return (request, response, e) -> {
            if (e instanceof TooManyAttempts early) {
                response.setHeader("Retry-After", String.valueOf(early.seconds()));
                problem(response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords; wait, then try again.");
                return;
            }
            response.setHeader("WWW-Authenticate", "Basic realm=\"Bonafide\"");
            problem(response, HttpStatus.UNAUTHORIZED, "Log in with an account or a token.");
        };
    }

    private static AccessDeniedHandler denied() {
        return (request, response, e) -> problem(
                response,
                status(request),
                status(request) == HttpStatus.FORBIDDEN
                        ? "This is not for the roles you have."
                        : "There is nothing at this address.");
    }

    /** What no row of the table names is not there, rather than forbidden. */
    private static HttpStatus status(jakarta.servlet.http.HttpServletRequest request) {
        return request.getAttribute(UNKNOWN) == null ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    }

    private static void problem(jakarta.servlet.http.HttpServletResponse response, HttpStatus status, String detail)
            throws java.io.IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
