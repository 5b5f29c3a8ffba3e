/**
 * YAML and JSON files as trees with places. Comes in: a path or a stream. Goes out: a {@link
 * org.modeadvisor.documents.Document}, whose every key and value knows its file, line and column, or problems in the log:
 * missing, too large, not UTF-8, not YAML, aliases, tags, too deep, duplicate keys. What differs from the stage before: text
 * has become structure; what the structure means is for the vocabulary and the cases to say. Also where a value stands in its
 * text, how a text is laid out, and how a file is replaced whole. Only this package knows the YAML parser.
 */
package org.modeadvisor.documents;
