package org.modeadvisor.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An engine in a process of its own. A line goes in for each case: 1 where every level is wanted or 0 where a digest will do, then the
 * levels of its facts; a line comes out, marked by an equals sign.
 */
final class ChildProcess implements Peer {

    /** Sent at once, so that neither side waits for the other on every line, and no pipe runs full both ways. */
    private static final int TOGETHER = 16;

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    ChildProcess(Path folder, List<String> command) throws IOException {
        process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public List<int[]> answers(List<int[]> cases) throws IOException {
        return ask(cases, "1").map(line -> Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray()).toList();
    }

    @Override
    public long[] digests(List<int[]> cases) throws IOException {
        return ask(cases, "0").mapToLong(Long::parseLong).toArray();
    }

    private Stream<String> ask(List<int[]> cases, String what) throws IOException {
        String[] lines = new String[cases.size()];
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            int to = Math.min(cases.size(), from + TOGETHER);
            for (int[] levels : cases.subList(from, to)) {
                in.write(what + " " + Arrays.stream(levels).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "\n");
            }
            in.flush();
            for (int i = from; i < to; i++) {
                lines[i] = answer();
            }
        }
        return Stream.of(lines);
    }

    /** The next line that is an answer; what else a process says is kept for the message where it dies. */
    private String answer() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int mark = line.indexOf('=');
            if (mark >= 0) {
                return line.substring(mark + 1).strip();
            }
            said.append(line).append('\n');
        }
        throw new IOException("the process ended without an answer: " + said);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
