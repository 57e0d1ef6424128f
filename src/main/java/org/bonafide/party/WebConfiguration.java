package org.bonafide.party;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Adds the viewer to controllers and the language switch to every page. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Viewers viewers;
    private final PageContext pages;

    WebConfiguration(Viewers viewers, PageContext pages) {
        this.viewers = viewers;
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewers);
    }

    /** A file field that a form sends as empty text gives no file; any other text is not in the form asked for. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, MultipartFile.class, text -> {
            throw new IllegalArgumentException("not a file");
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**");
        registry.addInterceptor(pages)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/img/**", "/webjars/**", "/sandbox/*/v1/**");
    }
}
