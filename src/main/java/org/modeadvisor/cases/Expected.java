package org.modeadvisor.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer a case is pinned to. What is listed must hold; what is not listed is not compared.
 *
 * @param modes verdict by mode
 * @param mechanisms state by mechanism
 * @param caveats caveats that must be raised
 * @param caveatsExactly the whole set of raised caveats, where it is compared
 * @param rules framework ids of rules that must stand in the explanation
 */
public record Expected(Map<String, String> modes, Optional<String> developmentModel, Map<String, String> mechanisms,
        List<String> caveats, Optional<List<String>> caveatsExactly, List<String> rules) {}
