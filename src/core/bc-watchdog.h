/* Tells a supervisor that the program lives, and no more once its main loop stands still.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BcWatchdog BcWatchdog;

BcWatchdog *bc_watchdog_new (const char *address, const char *interval, GError **error);
BcWatchdog *bc_watchdog_new_from_environment (void);
void bc_watchdog_free (BcWatchdog *self);
gint64 bc_watchdog_get_period (const BcWatchdog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcWatchdog, bc_watchdog_free)

G_END_DECLS
