package org.bonafide.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded PostgreSQL before anything else, so that what hinders it is said before a page of other messages,
 * and lets Spring close it after everything else.
 */
class EmbeddedDatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!context.getEnvironment().getProperty("bonafide.embedded-database", Boolean.class, false)) {
            return;
        }
        EmbeddedDatabase database =
                new EmbeddedDatabase(Path.of(context.getEnvironment().getRequiredProperty("bonafide.data-directory")));
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedDatabase", database);
        beans.registerDisposableBean("embeddedDatabase", database::close);
    }
}
