package org.modeadvisor.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What every attack tries to touch: this class, a system property, a file that must not appear, a port that nobody must call. It is
 * reached by its name from rule files, so its members are public and static.
 */
public final class Canary {

    private static final AtomicInteger TOUCHED = new AtomicInteger();
    private static final int ENOUGH = 1_000;
    /** What the cage itself says when it calls its port. */
    private static final int OWN = 7;
    private static final String PROPERTY = "canary";

    private Canary() {}

    /** Called by attacks. Ends whoever calls it without end. */
    public static boolean trip() {
        if (TOUCHED.incrementAndGet() > ENOUGH) {
            throw new IllegalStateException("touched without end");
        }
        return true;
    }

    /** Called by attacks that want something to read. */
    public static List<String> tripAndSay() {
        trip();
        return List.of("anything");
    }

    /** Loaded by attacks: its static part is the attack. */
    public static final class Egg {
        static {
            trip();
        }
    }

    /** The canary for the time of one test: what attacks need to know of it stands in system properties. */
    public static final class Cage implements AutoCloseable {

        private final Path file;
        private final ServerSocket port;

        public Cage(Path folder) throws IOException {
            file = folder.resolve("canary");
            port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            System.setProperty("canary.file", file.toString());
            System.setProperty("canary.port", Integer.toString(port.getLocalPort()));
            System.setProperty("canary.url", "http://127.0.0.1:" + port.getLocalPort() + "/");
            Thread waiting = new Thread(this::answer, "canary");
            waiting.setDaemon(true);
            waiting.start();
            revive();
        }

        /** Whether anything was touched since it was last revived. Calls are answered in their order, so whoever called before was heard. */
        public boolean tripped() {
            try (Socket own = new Socket(port.getInetAddress(), port.getLocalPort())) {
                own.getOutputStream().write(OWN);
                own.getInputStream().read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return TOUCHED.get() > 0 || System.getProperty(PROPERTY) != null || Files.exists(file);
        }

        public void revive() throws IOException {
            TOUCHED.set(0);
            System.clearProperty(PROPERTY);
            Files.deleteIfExists(file);
        }

        /** The first byte; -1 where the caller hangs up or says nothing. */
        private static int first(Socket call) throws IOException {
            try {
                return call.getInputStream().read();
            } catch (SocketTimeoutException e) {
                return -1;
            }
        }

        private void answer() {
            while (!port.isClosed()) {
                try (Socket call = port.accept()) {
                    call.setSoTimeout(1_000);
                    if (first(call) != OWN) {
                        trip();
                    }
                } catch (IOException e) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            port.close();
            revive();
            List.of("canary.file", "canary.port", "canary.url").forEach(System::clearProperty);
        }
    }
}
