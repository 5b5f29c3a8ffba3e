/**
 * This project's rules beside other ways of running the same ones. Comes in: a {@link org.modeadvisor.peers.Shape}, how many rules over how
 * many facts in how many layers. Goes out: one {@link org.modeadvisor.peers.RuleSet} made up from it, handed to each
 * {@link org.modeadvisor.peers.Engine} in that engine's own words, held to one answer, and timed; then a table and pictures. Not part
 * of the program: {@code mvn -B -ntp test -Pbench} builds and runs it, {@code -Dbench.quick} shortly, and nothing else does.
 *
 * <h2>What all engines are asked</h2>
 *
 * <p>A fact has a level from 0 to 4. A rule has two to four conditions on different facts, all needed: a condition either asks for a level
 * at least, or lends its level, which holds from 1. What the rule concludes is as strong as the weakest level lent, and a conclusion is
 * as strong as the strongest rule about it. Conclusions are facts of the next layer. So each engine has to match, to take
 * minimum and maximum, and to chain. Every case settles every fact: a range or an unknown is ours alone and would have to be built
 * on the others, and so would caps, step-downs and caveats, which are left out. In our rule language a fact is a driver, a conclusion a
 * composite that rests on composites, which may be 200 layers deep.
 *
 * <h2>How each engine is used</h2>
 *
 * <p>As somebody who knows it would: facts are indexed or held in arrays where the engine has nothing better, and rules of a layer come
 * before those of the next by whatever the engine has for it: salience in Drools, Evrete and CLIPS, priority in json-rules-engine. Easy
 * Rules does not chain; its rules run once through in the order of their priority, which is that of the layers, and once is enough.
 * Hand-written Java is source text compiled when it is loaded. CLIPS and json-rules-engine run in a process of their own and are sent
 * many cases at a time; their times include the pipe. None of them is asked to explain anything; ours is, where the name says so.
 */
package org.modeadvisor.peers;
