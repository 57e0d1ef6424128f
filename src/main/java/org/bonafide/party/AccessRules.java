package org.bonafide.party;

import static org.bonafide.party.Role.ADMINISTRATOR;
import static org.bonafide.party.Role.AUDITOR;
import static org.bonafide.party.Role.CONSUMER_CARE;
import static org.bonafide.party.Role.COUNSEL;
import static org.bonafide.party.Role.REVIEWER;
import static org.bonafide.party.Role.SENIOR_REVIEWER;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which roles each URL is for: one table, read from the top, the first match counts; what no row names is denied to
 * all. Row-level rights are the services' matter.
 */
public final class AccessRules {

    /**
     * One row.
     *
     * @param method null for all methods
     * @param roles empty for everybody, logged in or not
     */
    public record Rule(HttpMethod method, String pattern, Set<Role> roles) {

        public boolean isPublic() {
            return roles.isEmpty();
        }
    }

    private static final Role[] EVERYONE = Role.values();
    private static final Role[] READERS = {COUNSEL, REVIEWER, SENIOR_REVIEWER, CONSUMER_CARE, AUDITOR};
    private static final Role[] NO_CARE = {COUNSEL, REVIEWER, SENIOR_REVIEWER, AUDITOR};
    private static final Role[] STANDINGS = {COUNSEL, REVIEWER, SENIOR_REVIEWER, AUDITOR, ADMINISTRATOR};
    private static final Role[] WORKERS = {COUNSEL, REVIEWER, SENIOR_REVIEWER, CONSUMER_CARE};

    public static final List<Rule> ALL = List.of(
            open("/login"),
            open("/setup"),
            open("/logout"),
            open("/error/**"),
            open("/webjars/**"),
            open("/css/**"),
            open("/js/**"),
            open("/img/**"),
            open("/favicon.svg"),
            open("/favicon.ico"),
            open("/actuator/health/**"),
            open("/safety/**"),
            open("/register/**"),
            open("/s/**"),
            open("/b/**"),
            open("/m/**"),
            open("/sandbox/**"),
            open("/api/v1/openapi/**"),
            open(HttpMethod.GET, "/api/v1/awareness/placements"),
            open(HttpMethod.POST, "/api/v1/marketplace/events"),
            rule("/", EVERYONE),
            rule("/profile/organisation/**", COUNSEL, ADMINISTRATOR),
            rule("/profile/**", EVERYONE),
            rule("/tasks/**", WORKERS),
            rule("/notices/new/**", COUNSEL),
            rule("/notices/*/cure/**", COUNSEL),
            rule(HttpMethod.GET, "/notices/**", NO_CARE),
            rule("/notices/**", COUNSEL),
            rule("/rights/check/**", REVIEWER, SENIOR_REVIEWER),
            rule("/rights/new/**", COUNSEL),
            rule("/rights/*/edit", COUNSEL),
            rule(HttpMethod.GET, "/rights/**", NO_CARE),
            rule("/rights/**", COUNSEL),
            rule(HttpMethod.GET, "/attorneys/new", COUNSEL),
            rule(HttpMethod.GET, "/attorneys/**", COUNSEL, ADMINISTRATOR, AUDITOR),
            rule("/attorneys/**", COUNSEL),
            rule("/cases/*/late-action", COUNSEL),
            rule(HttpMethod.GET, "/cases/**", READERS),
            rule("/cases/*/complaint", COUNSEL),
            rule(HttpMethod.GET, "/letters/**", READERS),
            rule("/evidence", COUNSEL),
            rule(HttpMethod.GET, "/evidence/**", NO_CARE),
            rule("/evidence/*/check", AUDITOR),
            rule("/evidence/*/removal", COUNSEL),
            rule(HttpMethod.GET, "/sellers/**", REVIEWER, SENIOR_REVIEWER, CONSUMER_CARE, AUDITOR),
            rule(HttpMethod.GET, "/misuse/**", STANDINGS),
            rule("/misuse/*/complaint", COUNSEL),
            rule("/misuse/**", SENIOR_REVIEWER),
            rule("/verification/verify-notice/**", REVIEWER),
            rule("/verification/review-refusal/**", SENIOR_REVIEWER),
            rule("/notice/complete-notice/**", COUNSEL),
            rule("/takedown/**", REVIEWER),
            rule("/appeal/answer-appeal/**", COUNSEL),
            rule("/appeal/decide-appeal/**", SENIOR_REVIEWER),
            rule("/appeal/**", REVIEWER),
            rule("/remediation/**", CONSUMER_CARE),
            rule(HttpMethod.GET, "/claims/**", CONSUMER_CARE, SENIOR_REVIEWER, AUDITOR),
            rule("/awareness/approve-campaign/**", SENIOR_REVIEWER),
            rule("/awareness/**", COUNSEL),
            rule(HttpMethod.GET, "/campaigns/new/**", COUNSEL),
            rule(HttpMethod.GET, "/campaigns/**", COUNSEL, SENIOR_REVIEWER, AUDITOR),
            rule("/campaigns/**", COUNSEL),
            rule(HttpMethod.GET, "/audit/**", AUDITOR),
            rule("/audit/**", AUDITOR),
            rule(HttpMethod.GET, "/operations/**", ADMINISTRATOR, AUDITOR),
            rule("/operations/**", ADMINISTRATOR),
            rule(HttpMethod.GET, "/api/v1/notices/**", NO_CARE),
            rule("/api/v1/notices/**", COUNSEL),
            rule(HttpMethod.GET, "/api/v1/evidence/**", NO_CARE),
            rule("/api/v1/evidence/*/check", AUDITOR),
            rule("/api/v1/evidence/**", COUNSEL, REVIEWER, SENIOR_REVIEWER),
            rule("/api/v1/cases/*/late-action", COUNSEL),
            rule(HttpMethod.GET, "/api/v1/cases/**", READERS),
            rule("/api/v1/tasks/bulk", REVIEWER),
            rule("/api/v1/tasks/**", WORKERS),
            rule(HttpMethod.GET, "/api/v1/sellers/**", REVIEWER, SENIOR_REVIEWER, CONSUMER_CARE, AUDITOR),
            rule(HttpMethod.GET, "/api/v1/misuse/**", STANDINGS),
            rule("/api/v1/misuse/*/complaint", COUNSEL),
            rule("/api/v1/misuse/**", SENIOR_REVIEWER),
            rule(HttpMethod.GET, "/api/v1/rights/**", NO_CARE),
            rule("/api/v1/rights/*/decision", REVIEWER, SENIOR_REVIEWER),
            rule("/api/v1/rights/**", COUNSEL),
            rule(HttpMethod.GET, "/api/v1/regimes/**", NO_CARE),
            rule(HttpMethod.GET, "/api/v1/deadlines/**", READERS),
            rule(HttpMethod.GET, "/api/v1/audit/**", AUDITOR));

    private AccessRules() {}

    private static Rule open(String pattern) {
        return new Rule(null, pattern, Set.of());
    }

    private static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Set.of());
    }

    private static Rule rule(String pattern, Role... roles) {
        return new Rule(null, pattern, Set.of(roles));
    }

    private static Rule rule(HttpMethod method, String pattern, Role... roles) {
        return new Rule(method, pattern, Set.of(roles));
    }
}
