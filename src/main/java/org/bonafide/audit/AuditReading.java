package org.bonafide.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.bonafide.party.PartyService;
import org.bonafide.party.Role;
import org.bonafide.party.Viewer;
import org.bonafide.platform.DomainEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records what an auditor reads, on whichever page or call, before it is shown. */
@Component
class AuditReading implements HandlerInterceptor {

    private final PartyService parties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditReading(PartyService parties, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.parties = parties;
        this.events = events;
        this.transaction = transaction;
    }

    /** An auditor read this. */
    record AuditRead(UUID subject, String path, String query) implements DomainEvent {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal reader = request.getUserPrincipal();
        if (reader != null && "GET".equals(request.getMethod()) && request.isUserInRole(Role.AUDITOR.name())) {
            parties.viewer(reader.getName()).map(Viewer::id).ifPresent(person -> record(person, request));
        }
        return true;
    }

    private void record(UUID person, HttpServletRequest request) {
        transaction.executeWithoutResult(
                t -> events.publishEvent(new AuditRead(person, request.getRequestURI(), request.getQueryString())));
    }

    /** Where it listens: all that shows a case's or a person's data. */
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final AuditReading reading;

        Registration(AuditReading reading) {
            this.reading = reading;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(reading)
                    .addPathPatterns(
                            "/cases/**",
                            "/notices/**",
                            "/rights/**",
                            "/sellers/**",
                            "/claims/**",
                            "/campaigns/**",
                            "/letters/**",
                            "/evidence/**",
                            "/audit/**",
                            "/operations/**",
                            "/misuse/**",
                            "/notifiers/**",
                            "/api/v1/**")
                    .excludePathPatterns("/api/v1/openapi/**", "/api/v1/awareness/placements");
        }
    }
}
