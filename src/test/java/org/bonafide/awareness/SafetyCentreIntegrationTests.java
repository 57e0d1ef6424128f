package org.bonafide.awareness;

import static org.assertj.core.api.Assertions.assertThat;

import org.bonafide.BonafideTest;
import org.bonafide.Driver;
import org.bonafide.PageClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BonafideTest
class SafetyCentreIntegrationTests {

    @Autowired
    Driver driver;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyArticleIsThereInBothLanguages(String language) {
        PageClient reader = driver.visitor();
        for (Article article : Article.ALL) {
            Document page = reader.get("/safety/" + article.slug() + "?lang=" + language);
            assertThat(reader.status()).isEqualTo(200);
            assertThat(page.select("main section h2")).hasSizeGreaterThanOrEqualTo(article.sections());
            assertThat(page.text()).doesNotContain("??").doesNotContain("article." + article.slug());
        }
    }

    @Test
    void leadsToTheArticlesAndToTheGenuineSourcesWithoutALogin() {
        Document page = driver.visitor().get("/safety");

        assertThat(page.select("a[href^=/safety/]")).hasSize(Article.ALL.size());
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void anUnknownArticleIsNotFound() {
        PageClient reader = driver.visitor();
        reader.get("/safety/none");
        assertThat(reader.status()).isEqualTo(404);
    }
}
