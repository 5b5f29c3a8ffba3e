package org.modeadvisor.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One sitting of a consultation as a person sees it: what is typed stands behind the prompt. */
final class Sitting {

    private final StringWriter screen = new StringWriter();
    private final Deque<String> replies;

    private Sitting(List<String> replies) {
        this.replies = new ArrayDeque<>(replies);
    }

    /** Holds a sitting; after the last reply the input ends. @return what is on the screen in the end, with the exit code and errors */
    static Program.Run hold(List<String> replies, String... arguments) {
        Sitting sitting = new Sitting(replies);
        StringWriter err = new StringWriter();
        int code = Main.run(sitting.new Keyboard(), new PrintWriter(sitting.screen, true), new PrintWriter(err, true), arguments);
        return new Program.Run(code, sitting.screen.toString(), err.toString());
    }

    /** Gives one line at a time, and shows it as it is typed. */
    private final class Keyboard extends InputStream {

        private byte[] line = {};
        private int place;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (place == line.length) {
                if (replies.isEmpty()) {
                    return -1;
                }
                String typed = replies.remove() + "\n";
                screen.write(typed);
                line = typed.getBytes(StandardCharsets.UTF_8);
                place = 0;
            }
            int count = Math.min(most, line.length - place);
            System.arraycopy(line, place, into, from, count);
            place += count;
            return count;
        }
    }
}
