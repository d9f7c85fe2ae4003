/** Test doubles and contract suites, shared with other modules through the test-jar. */
package dev.redraft.decoder;
