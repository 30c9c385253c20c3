/** What was measured, as a file that can be reviewed, and the tables and plots made of it. */
@NullMarked
package tachyon.chatroom.benchmarks.report;

import org.jspecify.annotations.NullMarked;
