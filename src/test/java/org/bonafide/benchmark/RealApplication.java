package org.bonafide.benchmark;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * The application as it runs in production, on a random port, with a new embedded PostgreSQL that keeps what it
 * commits, the sandbox marketplace behind HTTP, and no demo cases. Shared by the benchmarks of a run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealApplication.FreshData.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bonafide.data-directory=" + RealApplication.DATA,
            "bonafide.demo=true",
            "bonafide.demo-cases=false",
            "bonafide.sandbox=true",
            "bonafide.marketplace.hosts=*.open.example",
            "bonafide.sandbox.open-hosts=*.open.example"
        })
@interface RealApplication {

    String DATA = "target/benchmark/data";

    /** Throws away what the run before left, before the application starts. */
    class FreshData implements BeforeAllCallback {

        private static final AtomicBoolean DONE = new AtomicBoolean();

        @Override
        public void beforeAll(ExtensionContext context) {
            if (!DONE.getAndSet(true)) {
                FileSystemUtils.deleteRecursively(new File(DATA));
            }
        }
    }
}
