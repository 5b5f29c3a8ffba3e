package org.modeadvisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What an answer was worked out with, beside its rules.
 *
 * @param program version of this library
 * @param drools version of the rule engine
 * @param java version of the Java it runs on
 */
public record EngineVersion(String program, String drools, String java) {

    /** Of the program that is running. */
    public static EngineVersion present() {
        Properties built = new Properties();
        try (InputStream in = EngineVersion.class.getResourceAsStream("version.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EngineVersion(built.getProperty("program"), built.getProperty("drools"), System.getProperty("java.version"));
    }
}
