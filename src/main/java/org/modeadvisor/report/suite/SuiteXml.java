package org.modeadvisor.report.suite;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Outcome.Status;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * What the suite found as the XML that surefire writes and build servers read: one test case a file, its folder as the class. No times
 * are measured, so that equal outcomes give equal bytes. Stateless.
 */
public final class SuiteXml {

    private static final String UNREADABLE = "unreadable-case";
    private static final String DEPARTED = "departed-from-expected";

    private final Vocabulary vocabulary;
    private final XMLStreamWriter xml;

    private SuiteXml(Vocabulary vocabulary, XMLStreamWriter xml) {
        this.vocabulary = vocabulary;
        this.xml = xml;
    }

    /** The document, with its last line end. */
    public static String of(List<Outcome> outcomes, Vocabulary vocabulary) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SuiteXml(vocabulary, xml).write(outcomes);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can always be written into memory", e);
        }
        return text.append('\n').toString();
    }

    private void write(List<Outcome> outcomes) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "mode-advisor");
        xml.writeAttribute("time", "0");
        xml.writeAttribute("tests", Integer.toString(outcomes.size()));
        xml.writeAttribute("errors", count(outcomes, Status.UNREADABLE));
        xml.writeAttribute("skipped", count(outcomes, Status.NOT_PINNED));
        xml.writeAttribute("failures", count(outcomes, Status.FAILED));
        for (Outcome outcome : outcomes) {
            one(outcome);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void one(Outcome outcome) throws XMLStreamException {
        int cut = outcome.file().lastIndexOf('/');
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", legal(outcome.file().substring(cut + 1)));
        xml.writeAttribute("classname", legal(cut < 0 ? "." : outcome.file().substring(0, cut)));
        xml.writeAttribute("time", "0");
        switch (outcome.status()) {
            case PASSED -> { }
            case FAILED -> told("failure", DEPARTED, outcome);
            case UNREADABLE -> told("error", UNREADABLE, outcome);
            case NOT_PINNED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", vocabulary.sentences().say("suite.not-pinned"));
            }
        }
        xml.writeEndElement();
    }

    /** What comes first as the message, everything as the text. */
    private void told(String element, String type, Outcome outcome) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", legal(outcome.problems().isEmpty()
                ? new DepartureWords(outcome.answer().orElseThrow()).departure(outcome.departures().get(0)) : outcome.problems().get(0).message()));
        xml.writeAttribute("type", type);
        xml.writeCharacters(legal("\n" + SuiteText.details(outcome, vocabulary)));
        xml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold in any form. */
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", Character.toString(0xFFFD));
    }

    private static String count(List<Outcome> outcomes, Status status) {
        return Long.toString(outcomes.stream().filter(outcome -> outcome.status() == status).count());
    }
}
