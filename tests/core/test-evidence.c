/* How sure the atlas is: what is counted and what is listed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-evidence.h"

#include "bc-xml.h"
#include "sample-atlas.h"

#define ATLAS                                                                                                          \
  "<source id=\"study\" year=\"2017\" kind=\"study\"><title>S</title><author>K</author></source>"                      \
  "<muscle id=\"m\" section=\"trunk\" sided=\"true\"><name>M</name><latin>m</latin><everyday>m</everyday>"             \
  "<action>Pulls.</action><location>Here.</location>"                                                                  \
  "<point id=\"p1\"><where>Here.</where><at view=\"front\" x=\"300\" y=\"900\"/><refers region=\"calf\" "                  \
  "level=\"essential\"/><note>Books differ.</note><cite source=\"book\" checked=\"no\"/>"                              \
  "<cite source=\"study\" checked=\"yes\"/></point>"                                                                   \
  "<point id=\"p2\"><where>There.</where><at view=\"front\" x=\"300\" y=\"900\"/><refers region=\"heel\" "                 \
  "level=\"essential\"/><note>Books differ.</note><cite source=\"book\" checked=\"no\"/></point>"                      \
  "<notice>Ache.</notice><note>Seldom alone.</note><cite source=\"book\" checked=\"no\"/></muscle>"                    \
  "<area id=\"shank\"><name>S</name><everyday>s</everyday><includes region=\"calf\"/><order><then muscle=\"m\"/>"      \
  "<note>As it is known.</note><cite source=\"book\" checked=\"no\"/></order><cohort n=\"9\"><population>P"            \
  "</population><counted muscle=\"m\" low-percent=\"30\" high-percent=\"40\"/>"                                        \
  "<cite source=\"study\" checked=\"yes\"/></cohort></area>"

static void
test_points_and_sources_of_a_muscle_are_counted (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles (ATLAS);
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_muscle (atlas, bc_atlas_find_muscle (atlas, "m"));

  g_assert_cmpuint (evidence->n_points, ==, 2);
  g_assert_cmpuint (evidence->n_checked, ==, 1);
  g_assert_cmpuint (evidence->n_two_sources, ==, 1);
  g_assert_cmpuint (evidence->sources->len, ==, 2);
  g_assert_cmpuint (evidence->compared->len, ==, 1);
  g_assert_cmpstr (((const BcSource *)evidence->compared->pdata[0])->id, ==, "study");
}

static void
test_notes_are_told_once (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles (ATLAS);
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_muscle (atlas, bc_atlas_find_muscle (atlas, "m"));

  g_assert_cmpuint (evidence->notes->len, ==, 2);
  g_assert_cmpstr (evidence->notes->pdata[0], ==, "Books differ.");
  g_assert_cmpstr (evidence->notes->pdata[1], ==, "Seldom alone.");
}

static void
test_orders_and_counts_that_name_the_muscle_are_found (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles (ATLAS);
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_muscle (atlas, bc_atlas_find_muscle (atlas, "m"));

  g_assert_cmpuint (evidence->orders->len, ==, 1);
  g_assert_cmpuint (g_array_index (evidence->orders, BcOrderPlace, 0).position, ==, 1);
  g_assert_false (g_array_index (evidence->orders, BcOrderPlace, 0).checked);
  g_assert_cmpuint (evidence->counts->len, ==, 1);
  g_assert_cmpfloat (g_array_index (evidence->counts, BcCounted, 0).count->high_percent, ==, 40);
}

static void
test_area_tells_its_order_and_its_counts (void)
{
  g_autoptr (BcAtlas) atlas = sample_load_muscles (ATLAS);
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_area (bc_atlas_find_area (atlas, "shank"));

  g_assert_cmpuint (evidence->counts->len, ==, 1);
  g_assert_cmpuint (evidence->sources->len, ==, 2);
  g_assert_cmpuint (evidence->compared->len, ==, 1);
  g_assert_cmpstr (evidence->notes->pdata[0], ==, "As it is known.");
}

static void
test_nothing_cited_is_nothing_known (void)
{
  g_autoptr (GPtrArray) cites = g_ptr_array_new ();
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_cites (cites);

  g_assert_cmpuint (evidence->sources->len, ==, 0);
  g_assert_cmpuint (evidence->n_points, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/evidence/points-and-sources-of-a-muscle-are-counted",
                   test_points_and_sources_of_a_muscle_are_counted);
  g_test_add_func ("/evidence/notes-are-told-once", test_notes_are_told_once);
  g_test_add_func ("/evidence/orders-and-counts-that-name-the-muscle-are-found",
                   test_orders_and_counts_that_name_the_muscle_are_found);
  g_test_add_func ("/evidence/area-tells-its-order-and-its-counts", test_area_tells_its_order_and_its_counts);
  g_test_add_func ("/evidence/nothing-cited-is-nothing-known", test_nothing_cited_is_nothing_known);
  return g_test_run ();
}
