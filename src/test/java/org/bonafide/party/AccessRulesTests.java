package org.bonafide.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every URL the application answers is in the table of access rules, and denied to every role not listed there. */
@BonafideTest
class AccessRulesTests {

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private Driver driver;

    private record Url(HttpMethod method, String path) {}

    @Test
    void deniesEveryUrlToEveryRoleNotListed() {
        List<String> wrong = new ArrayList<>();
        Set<String> unlisted = new TreeSet<>();
        for (Url url : urls()) {
            AccessRules.Rule rule = rule(url);
            if (rule == null) {
                unlisted.add(url.toString());
                continue;
            }
            for (Role role : Role.values()) {
                boolean listed = rule.isPublic() || rule.roles().contains(role);
                if (allowed(url, in(role)) != listed) {
                    wrong.add(url + " as " + role);
                }
            }
            if (allowed(url, nobody()) != rule.isPublic()) {
                wrong.add(url + " as nobody");
            }
        }
        assertThat(unlisted).as("URLs without a row in AccessRules").isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(urls()).hasSizeGreaterThan(60);
    }

    @Test
    void sendsVisitorsToTheLoginPageAndTellsApiCallersToLogIn() {
        var visitor = driver.visitor();
        assertThat(visitor.get("/cases").location()).endsWith("/login");
        assertThat(driver.as("nobody").get("/api/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void answersWrongRolesWith403OnPagesAndApi() {
        var counsel = driver.pagesAs("counsel");
        counsel.get("/audit");
        assertThat(counsel.status()).isEqualTo(403);
        assertThat(driver.as("counsel").get("/api/v1/audit/verification").status())
                .isEqualTo(403);
    }

    /** What the security filters of this URL say to this person. */
    private boolean allowed(Url url, Authentication person) {
        MockHttpServletRequest request = new MockHttpServletRequest(url.method().name(), url.path());
        request.setServletPath(url.path());
        AuthorizationFilter filter = filters.getFilterChains().stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .orElseThrow()
                .getFilters()
                .stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow();
        return filter.getAuthorizationManager().authorize(() -> person, request).isGranted();
    }

    private Set<Url> urls() {
        Set<Url> urls = new java.util.LinkedHashSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getName().startsWith("org.bonafide")) {
                    urls.addAll(of(info));
                }
            });
        }
        return urls;
    }

    private static List<Url> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<Url> urls = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                urls.add(new Url(method.asHttpMethod(), pattern.replaceAll("\\{[^}]+}", "x")));
            }
        }
        return urls;
    }

    private static AccessRules.Rule rule(Url url) {
        return AccessRules.ALL.stream()
                .filter(r -> r.method() == null || r.method().equals(url.method()))
                .filter(r -> PathPatternParser.defaultInstance
                        .parse(r.pattern())
                        .matches(PathContainer.parsePath(url.path())))
                .findFirst()
                .orElse(null);
    }

    private static Authentication in(Role role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken("x", "x", "ROLE_" + role);
        token.setAuthenticated(true);
        return token;
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken("x", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }
}
