package org.modeadvisor.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The floor: the rules as Java that somebody could have written by hand, one small method for each conclusion, compiled. */
final class HandWritten implements Peer {

    /** Calls in one method, so that it stays small enough for the machine to compile. */
    private static final int CALLS = 250;

    private final RuleSet set;
    private final MethodHandle settle;

    HandWritten(RuleSet set, String source) throws ReflectiveOperationException {
        this.set = set;
        Class<?> made = compile(source);
        settle = MethodHandles.publicLookup().findStatic(made, "settle", MethodType.methodType(void.class, int[].class));
    }

    @Override
    public List<int[]> answers(List<int[]> cases) {
        return cases.stream().map(this::answer).toList();
    }

    private int[] answer(int[] facts) {
        int[] levels = new int[set.nodes()];
        System.arraycopy(facts, 0, levels, 0, facts.length);
        try {
            settle.invokeExact(levels);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        int[] concluded = new int[set.conclusions()];
        System.arraycopy(levels, facts.length, concluded, 0, concluded.length);
        return concluded;
    }

    static String source(RuleSet set) {
        StringBuilder text = new StringBuilder("public final class MadeUp {\n");
        Map<Integer, List<RuleSet.Rule>> byTarget = set.rules().stream().collect(Collectors.groupingBy(RuleSet.Rule::target));
        int parts = (set.conclusions() + CALLS - 1) / CALLS;
        text.append("  public static void settle(int[] l) {\n").append(IntStream.range(0, parts).mapToObj(part -> "    part" + part + "(l);\n")
                .collect(Collectors.joining())).append("  }\n");
        for (int part = 0; part < parts; part++) {
            text.append("  private static void part").append(part).append("(int[] l) {\n");
            IntStream.range(part * CALLS, Math.min(set.conclusions(), (part + 1) * CALLS)).map(i -> i + set.shape().facts())
                    .forEach(node -> text.append("    l[").append(node).append("] = c").append(node).append("(l);\n"));
            text.append("  }\n");
        }
        byTarget.forEach((target, rules) -> text.append("  private static int c").append(target).append("(int[] l) {\n    int strongest = 0;\n")
                .append(rules.stream().map(HandWritten::rule).collect(Collectors.joining())).append("    return strongest;\n  }\n"));
        return text.append("}\n").toString();
    }

    private static String rule(RuleSet.Rule rule) {
        String holds = rule.conditions().stream().map(c -> "l[" + c.node() + "] >= " + c.from()).collect(Collectors.joining(" && "));
        String weakest = rule.lending().stream().map(c -> "l[" + c.node() + "]").reduce((a, b) -> "Math.min(" + a + ", " + b + ")").orElseThrow();
        return "    if (" + holds + ") strongest = Math.max(strongest, " + weakest + ");\n";
    }

    private static Class<?> compile(String source) throws ClassNotFoundException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
                return new SimpleJavaFileObject(URI.create("made:///" + name + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        JavaFileObject text = new SimpleJavaFileObject(URI.create("made:///MadeUp.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        if (!compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(text)).call()) {
            throw new IllegalStateException("the made-up Java does not compile");
        }
        return new ClassLoader(HandWritten.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                byte[] code = Stream.of(classes.get(name)).map(ByteArrayOutputStream::toByteArray).findFirst().orElseThrow();
                return defineClass(name, code, 0, code.length);
            }
        }.loadClass("MadeUp");
    }
}
