package org.bonafide.party;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, at {@code /api/v1/openapi}, with a page to read it at {@code /api/v1/openapi/page}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // Nobody sends a viewer: it is who asks.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Bonafide")
                        .version("1")
                        .description(
                                "Times are ISO 8601 in UTC, amounts are decimal strings with a currency, errors are"
                                        + " problem details (RFC 9457) with errors: [{field, code, message, fix}]. Lists are"
                                        + " paged by after and limit; next is null at the end."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "account",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }
}
