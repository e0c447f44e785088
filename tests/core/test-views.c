/* Views: the program, the schema and the data must know the same ones.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-views.h"

#include <string.h>

#include "sample-atlas.h"

static void
test_figures_come_first (void)
{
  guint n;
  const BcView *views = bc_views_list (&n);

  g_assert_cmpuint (n, ==, 13);
  g_assert_cmpstr (views[0].id, ==, "front");
  g_assert_cmpstr (views[1].id, ==, "back");
}

static void
test_every_view_is_found_by_its_id (void)
{
  guint n;
  const BcView *views = bc_views_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (bc_views_find (views[i].id) == &views[i]);
      g_assert_cmpuint (strlen (views[i].name), >, 0);
    }
}

static void
test_other_words_are_no_view (void)
{
  g_assert_null (bc_views_find (""));
  g_assert_null (bc_views_find (NULL));
  g_assert_null (bc_views_find ("Front"));
  g_assert_null (bc_views_find ("side"));
}

static void
test_schema_knows_the_same_views (void)
{
  g_autofree char *schema = NULL;
  char *start, *end;
  guint n, n_in_schema = 0;
  const BcView *views = bc_views_list (&n);

  g_assert_true (g_file_get_contents (BC_SOURCE_ROOT "/data/atlas.xsd", &schema, NULL, NULL));
  start = strstr (schema, "<xs:simpleType name=\"view\">");
  g_assert_nonnull (start);
  end = strstr (start, "</xs:simpleType>");
  g_assert_nonnull (end);
  *end = '\0';
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *entry = g_strdup_printf ("<xs:enumeration value=\"%s\"/>", views[i].id);
      if (strstr (start, entry) == NULL)
        note_fault ("the schema does not know the view '%s'", views[i].id);
    }
  for (const char *p = start; (p = strstr (p, "<xs:enumeration ")) != NULL; p++)
    n_in_schema++;
  g_assert_cmpuint (n_in_schema, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/figures-come-first", test_figures_come_first);
  g_test_add_func ("/views/every-view-is-found-by-its-id", test_every_view_is_found_by_its_id);
  g_test_add_func ("/views/other-words-are-no-view", test_other_words_are_no_view);
  g_test_add_func ("/views/schema-knows-the-same-views", test_schema_knows_the_same_views);
  return g_test_run ();
}
