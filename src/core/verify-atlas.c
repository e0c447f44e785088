/* Build tool: checks the built-in atlas against the schema and writes the fingerprints of the files that hold to it.
   usage: verify-atlas OUTPUT.c FILE...
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "bc-core-resources.h"
#include "bc-verified.h"
#include "bc-xml.h"

/* The list that this tool makes; its own is empty. */
const guint64 bc_verified_fingerprints[] = { 0 };
const gsize bc_verified_n_fingerprints = 0;

static int
compare (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *)a, other = *(const guint64 *)b;

  return one < other ? -1 : one > other;
}

static char *
write_list (GArray *fingerprints)
{
  GString *text = g_string_new (
      "/* Written by verify-atlas. */\n#include \"bc-verified.h\"\n\nconst guint64 bc_verified_fingerprints[] = {\n");

  for (guint i = 0; i < fingerprints->len; i++)
    g_string_append_printf (text, "  G_GUINT64_CONSTANT (0x%016" G_GINT64_MODIFIER "x),\n",
                            g_array_index (fingerprints, guint64, i));
  g_string_append_printf (text, "  0\n};\nconst gsize bc_verified_n_fingerprints = %u;\n", fingerprints->len);
  return g_string_free (text, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) text = g_resource_lookup_data (
      bc_core_get_resource (), "/io/github/bodychart/BodyChart/core/atlas.xsd", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (BcXmlSchema) schema = bc_xml_schema_new (text);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (GArray) fingerprints = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autofree char *list = NULL;

  bc_xml_init ();
  for (int i = 2; i < argc; i++)
    {
      guint64 fingerprint;
      xmlDoc *document = bc_xml_read_file (argv[i], schema, NULL, &fingerprint, problems);
      if (document != NULL)
        g_array_append_val (fingerprints, fingerprint);
      xmlFreeDoc (document);
    }
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      fprintf (stderr, "%s\n", line);
    }
  g_array_sort (fingerprints, compare);
  list = write_list (fingerprints);
  /* a faulty file is a finding for the tests, not a reason to build nothing */
  return argc >= 2 && g_file_set_contents (argv[1], list, -1, NULL) ? EXIT_SUCCESS : EXIT_FAILURE;
}
