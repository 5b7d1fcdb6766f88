package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stacks of docs/services, as their pages show them in Java. */
class ServicePagesTest {
    private static final Path PAGES = Path.of("../../../docs/services");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?public class (\\w+) .*?)```", Pattern.DOTALL);

    /** A class in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(final String name, final String code) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(final boolean ignoreEncodingErrors) {
            return code;
        }
    }

    @Test
    void theStackOfEachPageCompiles(@TempDir final Path output) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (var pages = Files.list(PAGES)) {
            for (Path page : pages.filter(each -> !each.endsWith("README.md")).sorted().toList()) {
                Matcher program = PROGRAM.matcher(Files.readString(page));
                assertEquals(true, program.find(), page.toString());
                sources.add(new Source(program.group(2), program.group(1)));
            }
        }

        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-d", output.toString(), "-classpath", classPath);
        compiler.getTask(null, null, errors, options, null, sources).call();
        assertEquals(List.of(), errors.getDiagnostics());
    }
}
