package io.countersign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Succeeding;
import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that no review should have to repeat. */
@AnalyzeClasses(packages = "io.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** Where native SQL is the point: keys as they stand now, queues, the ledger's chain, sign-in's rows, look-ups of an agency, somebody's standing, what is one over all agencies. */
    private static final Set<String> NATIVE_SQL = Set.of(
            "io.countersign.agencies.AgencyDoors",
            "io.countersign.agencies.AgencyKeyTable",
            "io.countersign.agencies.DueContracts",
            "io.countersign.agencies.MemberStandings",
            "io.countersign.agencies.StoredKeys",
            "io.countersign.accounts.RemoteAccounts",
            "io.countersign.identity",
            "io.countersign.ledger",
            "io.countersign.publishing",
            "io.countersign.signoffs",
            "io.countersign.tasks.BoardRows",
            "io.countersign.base.LiveChanges",
            "io.countersign.base.Persistence",
            "io.countersign.cli",
            "io.countersign.sandbox",
            "io.countersign.demo");

    /** What may run in no agency, each for its reason. */
    private static final Set<String> OUTSIDE = Set.of(
            "io.countersign.base.AgencyTransactions",
            "io.countersign.agencies.AgencyDoors",
            "io.countersign.agencies.AgencyFounding",
            "io.countersign.identity",
            "io.countersign.signoffs.ReadLinks",
            "io.countersign.publishing",
            "io.countersign.cli");

    /** Services that serve people before they stand in an agency. */
    private static final Set<String> WITHOUT_ACTOR = Set.of("io.countersign.identity");

    @Test
    void roomsDependOneWay() {
        ApplicationModules.of(Application.class).verify();
    }

    /** A second package-info beside the tests would be read instead, and its room could lean on anything. */
    @Test
    void whatARoomMayLeanOnIsReadFromTheRoomItself() {
        assertThat(ApplicationModules.of(Application.class))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(wordsOf(room.getBasePackage().getName()))
                        .as(room.getBasePackage().getName())
                        .hasSize(1));
    }

    private static List<URL> wordsOf(String room) throws IOException {
        return Collections.list(
                Application.class.getClassLoader().getResources(room.replace('.', '/') + "/package-info.class"));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.countersign.(**)")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one without saying so");

    @ArchTest
    static final ArchRule vaadinStaysInScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..desk..", "io.countersign.demo..", "io.countersign.identity")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules and services must outlive the screens");

    @ArchTest
    static final ArchRule screensOpenNoTransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..ui..", "..pocket..", "..desk..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("permission, agency and transaction are checked together, in a service");

    @ArchTest
    static final ArchRule screensUseNoRepository = noClasses()
            .that()
            .resideInAnyPackage("..ui..", "..pocket..", "..desk..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("a view can only go through a service");

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("rows leave a room through its services only");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule nothingIsInjectedByAnnotatedConstructors = noConstructors()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("one constructor needs no mark, two are one too many");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(readsTheTimeWithoutClock())
            .because("time that cannot be set cannot be tested");

    @ArchTest
    static final ArchRule nativeSqlOnlyWhereListed = noClasses()
            .that(isNotListed(NATIVE_SQL))
            .should()
            .dependOnClassesThat(isOneOf(JdbcTemplate.class, JdbcClient.class))
            .because("native SQL is not filtered by agency");

    @ArchTest
    static final ArchRule outsideOnlyWhereListed = noClasses()
            .that(isNotListed(OUTSIDE))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "CurrentAgency.outside",
                    call -> call.getTarget().getOwner().isEquivalentTo(CurrentAgency.class)
                            && call.getTarget().getName().equals("outside")))
            .because("code without an agency is the exception that needs a reason");

    @ArchTest
    static final ArchRule mandatesNeedAProof = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.countersign.signoffs.MandateSigning")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Mandating.grant or revoke",
                    call -> call.getTarget().getOwner().isEquivalentTo(Mandating.class)
                            && Set.of("grant", "revoke")
                                    .contains(call.getTarget().getName())))
            .because("who may speak is signed afresh, a session alone decides nothing about it");

    @ArchTest
    static final ArchRule successionNeedsAProof = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.countersign.signoffs.Handover")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Succeeding.takeOver",
                    call -> call.getTarget().getOwner().isEquivalentTo(Succeeding.class)
                            && call.getTarget().getName().equals("takeOver")))
            .because("whoever takes an account over signs for it afresh");

    @ArchTest
    static final ArchRule servicesAskWhoActs = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(areServicesThatNeedAnActor())
            .should(takeAnActorFirst())
            .because("what somebody may do is read in each call");

    @ArchTest
    static final ArchRule noCollectionTablesWithoutAgency = noFields()
            .should()
            .beAnnotatedWith(ElementCollection.class)
            .orShould()
            .beAnnotatedWith(ManyToMany.class)
            .because("their tables get no agency");

    @ArchTest
    static final ArchRule rulesArePlain = noClasses()
            .that()
            .resideInAPackage("io.countersign.delegation.rules..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "com.vaadin..")
            .because("the policy must be readable and testable as plain Java");

    @ArchTest
    static final ArchRule theHouseDoesNotKnowItsDemo = noClasses()
            .that()
            .resideOutsideOfPackages("io.countersign.demo..", "io.countersign.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.countersign.demo..", "io.countersign.sandbox..")
            .because("the production jar must not contain it");

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> readsTheTimeWithoutClock() {
        return DescribedPredicate.describe(
                "now() without a clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static DescribedPredicate<JavaClass> isNotListed(Set<String> listed) {
        return DescribedPredicate.describe(
                "are not listed",
                type -> listed.stream()
                        .noneMatch(place -> type.getName().equals(place)
                                || type.getName().startsWith(place + "$")
                                || type.getName().startsWith(place + ".")));
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "native SQL", type -> Set.of(types).stream().anyMatch(one -> type.isEquivalentTo(one)));
    }

    private static DescribedPredicate<JavaClass> areServicesThatNeedAnActor() {
        return DescribedPredicate.describe(
                "services",
                type -> type.isAnnotatedWith(Service.class)
                        && isNotListed(WITHOUT_ACTOR).test(type)
                        && resideInAPackage("io.countersign..").test(type));
    }

    private static ArchCondition<JavaMethod> takeAnActorFirst() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
                boolean inherited =
                        method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC);
                if (!first && !inherited) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
