package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;

/** {@code docs/complaints.md} promises a proof for every complaint: each one is there, under the name it gives. */
class ComplaintsTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");

  @TestFactory
  Stream<DynamicTest> everyComplaintHasItsProof() {
    var files = testFiles();
    return rows().map(row -> DynamicTest.dynamicTest(row[1].strip(), () -> {
      assertThat(row).as("complaint, answer, proof").hasSize(4);
      var proofs = PROOF.matcher(row[3]).results().toList();
      assertThat(proofs).as("proofs").isNotEmpty();
      assertThat(proofs).allSatisfy(proof -> assertThat(isTest(proof, files)).as(proof.group()).isTrue());
    }));
  }

  private static Stream<String[]> rows() {
    return Models.read(Path.of("docs/complaints.md")).lines().filter(line -> line.startsWith("| ")).skip(1)
        .map(line -> line.split("\\|"));
  }

  private static boolean isTest(MatchResult proof, Map<String, List<Path>> files) throws ClassNotFoundException {
    assertThat(files).containsKey(proof.group(1));
    for (var file : files.get(proof.group(1))) {
      if (hasTest(file, proof.group(2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTest(Path file, String test) throws ClassNotFoundException {
    var name = TESTS.relativize(file).toString().replace(".java", "").replace('/', '.');
    for (Class<?> type = Class.forName(name, false, ComplaintsTest.class.getClassLoader()); type != null;
        type = type.getSuperclass()) {
      if (Arrays.stream(type.getDeclaredMethods()).anyMatch(it -> it.getName().equals(test) && isTest(it))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTest(Method method) {
    return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
        .anyMatch(type -> type.isAnnotationPresent(Testable.class) || type.getPackageName().startsWith("org.junit")
            && type.getSimpleName().endsWith("Test"));
  }

  private static Map<String, List<Path>> testFiles() {
    try (var files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors.groupingBy(
          file -> file.getFileName().toString().replace(".java", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
