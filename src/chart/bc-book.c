/* What a book of the atlas holds: its sections in the order of the body, and their muscles by name.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-book.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "bc-text.h"

/* Which chapters a book has, in the order of the body. */
static const struct
{
  const char *id;
  const char *name;
} sections[] = {
  { "head-neck", N_ ("Head and neck") },
  { "shoulder-arm", N_ ("Shoulder and arm") },
  { "forearm-hand", N_ ("Forearm and hand") },
  { "trunk", N_ ("Trunk") },
  { "pelvis", N_ ("Pelvis") },
  { "hip-thigh-knee", N_ ("Hip, thigh and knee") },
  { "leg-ankle-foot", N_ ("Leg, ankle and foot") },
};

/**
 * bc_book_get_section_name:
 * @section: as muscles of the atlas name it
 *
 * Returns: (nullable): its translated name, or NULL for no section.
 */
const char *
bc_book_get_section_name (const char *section)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].id, section) == 0)
      return _ (sections[i].name);
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const BcMuscle *first = *(const BcMuscle *const *)a, *second = *(const BcMuscle *const *)b;

  return g_utf8_collate (bc_text (first->name), bc_text (second->name));
}

static void
append_section (BcAtlas *atlas, const char *section, GPtrArray *list)
{
  GPtrArray *all = bc_atlas_get_muscles (atlas);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((const BcMuscle *)all->pdata[i])->section, section) == 0)
      g_ptr_array_add (own, all->pdata[i]);
  g_ptr_array_sort (own, compare_names);
  g_ptr_array_extend (list, own, NULL, NULL);
}

/**
 * bc_book_list_muscles:
 * @section: (nullable): of which; NULL: of all
 * @error: no such section
 *
 * Returns: (transfer container) (element-type BcMuscle) (nullable): section by section in the order of the body, each by
 * name.
 */
GPtrArray *
bc_book_list_muscles (BcAtlas *atlas, const char *section, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (section != NULL && bc_book_get_section_name (section) == NULL)
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
          "no section “%s”, expected all, head-neck, shoulder-arm, forearm-hand, trunk, pelvis, hip-thigh-knee "
          "or leg-ankle-foot",
          section);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (section == NULL || g_strcmp0 (section, sections[i].id) == 0)
      append_section (atlas, sections[i].id, list);
  return g_steal_pointer (&list);
}
