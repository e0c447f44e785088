/* The languages that are installed, and a switch between them while the program runs.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv bc_language_list (const char *locale_dir);
GStrv bc_language_offer (const char *const *installed, const char *const *wanted, const char *current);
const char *bc_language_get_name (const char *id);
gboolean bc_language_is_right_to_left (const char *id);
char *bc_language_get_current (const char *const *ids);

typedef struct _BcLanguageSwitch BcLanguageSwitch;

BcLanguageSwitch *bc_language_switch_new (void);
void bc_language_switch_set (BcLanguageSwitch *self, const char *id);
void bc_language_switch_free (BcLanguageSwitch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcLanguageSwitch, bc_language_switch_free)

G_END_DECLS
