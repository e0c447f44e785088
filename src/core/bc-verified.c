/* Built-in atlas files that were checked against the schema when the program was built.

   Checking a file against the schema takes as long as everything else together. A built-in file whose content is the one
   that the build has checked need not be checked at every start; a changed or damaged one is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-verified.h"

#include <stdlib.h>

static int
compare_fingerprints (const void *a, const void *b)
{
  guint64 one = *(const guint64 *)a, other = *(const guint64 *)b;

  return one < other ? -1 : one > other;
}

/**
 * bc_verified_contains:
 * @fingerprint: of a file, from bc_xml_read_file()
 *
 * Returns: whether the build has checked this content.
 */
gboolean
bc_verified_contains (guint64 fingerprint)
{
  return bsearch (&fingerprint, bc_verified_fingerprints, bc_verified_n_fingerprints, sizeof fingerprint,
                  compare_fingerprints) != NULL;
}
