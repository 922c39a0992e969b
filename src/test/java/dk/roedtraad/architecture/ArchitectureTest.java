package dk.roedtraad.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.roedtraad.application.answer.AnswerService;
import dk.roedtraad.application.answer.Answers;
import dk.roedtraad.application.answer.EarlierAnswers;
import dk.roedtraad.application.answer.FormFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Imports go one way, and the engine stays behind its border. */
@AnalyzeClasses(packages = "dk.roedtraad", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String DOMAIN = "dk.roedtraad.domain..";
  private static final String APPLICATION = "dk.roedtraad.application..";
  private static final String PROCESS = "dk.roedtraad.process..";
  private static final String ENGINE = "dk.roedtraad.engine..";
  private static final String NOTIFICATION = "dk.roedtraad.notification..";
  private static final String PERSISTENCE = "dk.roedtraad.persistence..";
  private static final String WEB = "dk.roedtraad.web..";
  private static final String DEMO = "dk.roedtraad.demo..";

  @ArchTest
  static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
      classes().that().resideInAPackage(DOMAIN).should().onlyDependOnClassesThat().resideInAnyPackage(DOMAIN, "java..");

  @ArchTest
  static final ArchRule THE_APPLICATION_KNOWS_THE_DOMAIN_ALONE = noClasses().that().resideInAPackage(APPLICATION)
      .should().dependOnClassesThat().resideInAnyPackage(PROCESS, ENGINE, NOTIFICATION, PERSISTENCE, WEB, DEMO);

  @ArchTest
  static final ArchRule THE_OUTSIDE_DOES_NOT_KNOW_ITS_NEIGHBOURS_PROCESS = noClasses().that().resideInAPackage(PROCESS)
      .should().dependOnClassesThat().resideInAnyPackage(ENGINE, NOTIFICATION, PERSISTENCE, WEB, DEMO);

  @ArchTest
  static final ArchRule THE_OUTSIDE_DOES_NOT_KNOW_ITS_NEIGHBOURS_WEB = noClasses().that().resideInAPackage(WEB)
      .should().dependOnClassesThat().resideInAnyPackage(ENGINE, NOTIFICATION, PERSISTENCE, PROCESS, DEMO);

  @ArchTest
  static final ArchRule THE_OUTSIDE_DOES_NOT_KNOW_ITS_NEIGHBOURS_PERSISTENCE =
      noClasses().that().resideInAPackage(PERSISTENCE)
          .should().dependOnClassesThat().resideInAnyPackage(ENGINE, NOTIFICATION, WEB, PROCESS, DEMO);

  @ArchTest
  static final ArchRule THE_OUTSIDE_DOES_NOT_KNOW_ITS_NEIGHBOURS_NOTIFICATION =
      noClasses().that().resideInAPackage(NOTIFICATION)
          .should().dependOnClassesThat().resideInAnyPackage(ENGINE, PERSISTENCE, WEB, PROCESS, DEMO);

  @ArchTest
  static final ArchRule THE_ENGINES_SIDE_KNOWS_NAMES_APPLICATION_AND_DOMAIN =
      noClasses().that().resideInAPackage(ENGINE)
          .should().dependOnClassesThat().resideInAnyPackage(NOTIFICATION, PERSISTENCE, WEB, DEMO);

  /** What lets the application move to a fork of the engine one day. */
  @ArchTest
  static final ArchRule ONLY_PROCESS_AND_ENGINE_KNOW_THE_ENGINE =
      noClasses().that().resideInAnyPackage(DOMAIN, APPLICATION, NOTIFICATION, PERSISTENCE, WEB, DEMO)
          .should().dependOnClassesThat().resideInAnyPackage("org.camunda..");

  @ArchTest
  static final ArchRule DELEGATES_ARE_NAMED_SO_AND_KEPT_TO_THEMSELVES = classes().that().implement(JavaDelegate.class)
      .should().haveSimpleNameEndingWith("Delegate").andShould().resideInAPackage(PROCESS)
      .andShould().bePackagePrivate();

  /** There is one clock, and "now" is asked of it. */
  @ArchTest
  static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME = noClasses()
      .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
      .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
      .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone");

  /** A form says itself what it shows of earlier answers. The konsulent's times are shown by nobody, but chosen from. */
  @ArchTest
  static final ArchRule NO_FORM_IS_PREFILLED_BY_CODE = noClasses().that().implement(FormFacts.class)
      .and().doNotHaveSimpleName("TrainingForms")
      .should().dependOnClassesThat().belongToAnyOf(EarlierAnswers.class, AnswerService.class, Answers.class);

  @ArchTest
  static final ArchRule EARLIER_ANSWERS_ARE_SHOWN_BY_ONE_MECHANISM = noClasses()
      .that().resideOutsideOfPackage("dk.roedtraad.application.answer").and().doNotHaveSimpleName("TrainingForms")
      .should().dependOnClassesThat().belongToAnyOf(EarlierAnswers.class);

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
