package org.bonafide;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

/** Holds the structure: features without cycles, and the engine known to few. */
class ModularityTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bonafide");

    @Test
    void featuresHaveNoCycles() {
        slices().matching("org.bonafide.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void nothingDependsOnAudit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bonafide.audit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bonafide.audit")
                .check(CODE);
    }

    @Test
    void onlyProcessesDelegatesTaskAndPlatformKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.bonafide.platform", "org.bonafide.task")
                .and()
                .haveSimpleNameNotEndingWith("Process")
                .and()
                .haveSimpleNameNotEndingWith("Delegate")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void onlyTheDeskTouchesTheEnginesTasks() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.bonafide.task.TaskDesk")
                .and()
                .doNotHaveFullyQualifiedName("org.bonafide.platform.EngineConfiguration")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TaskService.class)
                .check(CODE);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.bonafide.platform")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.bonafide.(*)..").and(not(resideInAPackage("org.bonafide.platform"))))
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        for (Class<?> type : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class}) {
            noClasses().should().callMethod(type, "now").check(CODE);
        }
        noClasses().should().callConstructor(Date.class).check(CODE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CODE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.bonafide.platform.ClockConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }
}
