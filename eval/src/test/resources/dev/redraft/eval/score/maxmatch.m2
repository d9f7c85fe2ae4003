S b a b a
A 3 3|||T0|||a a|||REQUIRED|||-NONE-|||0

S g c b c h c c a a d d c
A 2 3|||T1|||d c|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||a||f g|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||a|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||f|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||f||b|||REQUIRED|||-NONE-|||0

S j f z c u e x w j p f x b c t
A 1 4|||T3|||c|||REQUIRED|||-NONE-|||0
A 10 11|||T1||||||REQUIRED|||-NONE-|||0
A 15 15|||T0|||l c||z|||REQUIRED|||-NONE-|||0

S b b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S h e f f
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S g l p j w c x v x n
A 2 5|||T3|||g||f b|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||v|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||a l|||REQUIRED|||-NONE-|||0

S a b a b a b
A 4 5|||T1|||b b b|||REQUIRED|||-NONE-|||0

S a g b f c
A 0 2|||T2|||c e|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||c|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||f||-NONE-|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||c||a c|||REQUIRED|||-NONE-|||1

S r w k t j x q a o l l v x s
A 7 10|||T3|||o l l|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||k r e||l l|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||v|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||x||x|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||w|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||-NONE-||a o l|||REQUIRED|||-NONE-|||1
A 7 9|||T2|||a o||-NONE-|||REQUIRED|||-NONE-|||1
A 9 11|||T2|||v x s||l l v|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||l|||REQUIRED|||-NONE-|||1

S a
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||b|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||1

S d e f f g
A 5 5|||T0|||g|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S o o d g e u f c l m p e r i d
A 2 2|||T0|||o||d g|||REQUIRED|||-NONE-|||0
A 3 4|||T1||||||REQUIRED|||-NONE-|||0
A 5 5|||T0|||g e|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||n f|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||c l m||-NONE-|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||e|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||p e|||REQUIRED|||-NONE-|||0
A 14 15|||T1|||i d||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||g||d g|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||e|||REQUIRED|||-NONE-|||1
A 12 12|||T0|||i|||REQUIRED|||-NONE-|||1
A 13 14|||T1|||v||d|||REQUIRED|||-NONE-|||1
A 14 15|||T1|||r a|||REQUIRED|||-NONE-|||1

S a a b a a
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||a b b||-NONE-|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||a||a|||REQUIRED|||-NONE-|||1
A 3 5|||T2|||a b|||REQUIRED|||-NONE-|||1

S h g c
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 3 3|||T0|||f|||REQUIRED|||-NONE-|||0
A 1 3|||T2|||g|||REQUIRED|||-NONE-|||1

S l l z h v b t p m l e e
A 2 3|||T1|||w b t||-NONE-|||REQUIRED|||-NONE-|||0

S 
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S v t k m k d w r w w l
A 5 6|||T1|||m|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||w r w||m|||REQUIRED|||-NONE-|||0
A 10 11|||T1|||k g o|||REQUIRED|||-NONE-|||0
A 1 3|||T2|||a g||j|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||x k y|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||w|||REQUIRED|||-NONE-|||1

S a a b b b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 3|||T3|||a|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||a a||a|||REQUIRED|||-NONE-|||1

S b c e b h g c g d b
A 0 3|||T3||||||REQUIRED|||-NONE-|||0
A 7 7|||T0|||g d|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||g g||-NONE-|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||b|||REQUIRED|||-NONE-|||0

S m n g i e p l j a v u
A 1 2|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||m n v||-NONE-|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||e||a|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||u|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S e g g e c
A 1 2|||T1|||g g|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||g c||e|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||g|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||g c|||REQUIRED|||-NONE-|||0

S s o f t e s b x l r d a o
A 0 2|||T2|||t|||REQUIRED|||-NONE-|||0
A 3 5|||T2|||s||s|||REQUIRED|||-NONE-|||0
A 5 8|||T3|||x l r|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||g|||REQUIRED|||-NONE-|||0
A 10 11|||T1|||a o|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||o|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S e b d e g
A 0 3|||T3|||c||-NONE-|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||e||-NONE-|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||e|||REQUIRED|||-NONE-|||1

S o n c h n a s r
A 0 2|||T2|||o q||q|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||q n|||REQUIRED|||-NONE-|||0
A 7 7|||T0|||r||a s|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||r|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||y d|||REQUIRED|||-NONE-|||0

S a
A 1 1|||T0|||b||a|||REQUIRED|||-NONE-|||0

S a b d a f h h e f a e
A 8 9|||T1||||||REQUIRED|||-NONE-|||0
A 11 11|||T0|||d|||REQUIRED|||-NONE-|||0
A 2 5|||T3||||||REQUIRED|||-NONE-|||1
A 7 7|||T0|||f||h|||REQUIRED|||-NONE-|||1

S i q a e n b
A 2 5|||T3|||e n b||e n b|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||e n b|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 1 2|||T1|||a|||REQUIRED|||-NONE-|||1
A 4 5|||T1|||b||a e|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||h|||REQUIRED|||-NONE-|||1

S b b a a b b
A 2 3|||T1|||a b|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||1
A 1 2|||T1|||b|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||a|||REQUIRED|||-NONE-|||1

S b f b
A 2 3|||T1||||||REQUIRED|||-NONE-|||0

S o j e n i t o s c v q
A 1 4|||T3|||j|||REQUIRED|||-NONE-|||0

S a b b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S b c a h c e a b a
A 3 4|||T1|||f b a|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||h e f||e|||REQUIRED|||-NONE-|||1
A 4 6|||T2|||a|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||b a||-NONE-|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||f b a||f b a|||REQUIRED|||-NONE-|||1

S f a b g p b i p q g b h k z k h
A 0 0|||T0|||a y|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||r g||f|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||p b|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||f||s|||REQUIRED|||-NONE-|||1
A 2 2|||T0|||p|||REQUIRED|||-NONE-|||1
A 3 5|||T2|||f|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||i d q||w|||REQUIRED|||-NONE-|||1
A 15 15|||T0|||h||h|||REQUIRED|||-NONE-|||1
A 16 16|||T0|||k h||a p|||REQUIRED|||-NONE-|||1

S a a
A 0 1|||T1||||||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S r b y m t t b g q y v i k q v f l n t z
A 3 6|||T3|||b y|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||b g q||-NONE-|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||y|||REQUIRED|||-NONE-|||0
A 10 13|||T3|||q u y|||REQUIRED|||-NONE-|||0
A 20 20|||T0|||t|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S g e d f g
A 2 3|||T1|||g|||REQUIRED|||-NONE-|||0
A 4 5|||T1||||||REQUIRED|||-NONE-|||0
A 3 5|||T2|||f g|||REQUIRED|||-NONE-|||1

S x c z d a k j r o e x u e l r j i
A 0 2|||T2||||||REQUIRED|||-NONE-|||0
A 8 8|||T0|||e|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||i|||REQUIRED|||-NONE-|||0
A 16 16|||T0|||n||i|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 1 2|||T1|||x|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||v|||REQUIRED|||-NONE-|||1
A 13 13|||T0|||u||x|||REQUIRED|||-NONE-|||1

S b a b
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||0

S a h f
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S g m o z i u t s a z z w t g d n y f q a
A 7 8|||T1|||z q||u|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||t||e|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||s|||REQUIRED|||-NONE-|||0
A 12 15|||T3|||g d n||-NONE-|||REQUIRED|||-NONE-|||0
A 16 19|||T3|||m||-NONE-|||REQUIRED|||-NONE-|||0
A 19 20|||T1||||||REQUIRED|||-NONE-|||0
A 20 20|||T0|||q a|||REQUIRED|||-NONE-|||0

S b b a a
A 3 4|||T1|||b a|||REQUIRED|||-NONE-|||0

S h h h g d f f h g
A 3 5|||T2||||||REQUIRED|||-NONE-|||0
A 5 5|||T0|||f|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||h|||REQUIRED|||-NONE-|||0
A 7 9|||T2|||f h f|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 1 1|||T0|||h||h|||REQUIRED|||-NONE-|||1

S d p a r h t o a
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||y a||-NONE-|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||a|||REQUIRED|||-NONE-|||0
A 7 7|||T0|||v w|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||o||a|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||i b|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||a|||REQUIRED|||-NONE-|||1

S b a
A 2 2|||T0|||a b||b|||REQUIRED|||-NONE-|||0

S h d g e
A 1 1|||T0|||h|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||-NONE-||e g b|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||d||h e|||REQUIRED|||-NONE-|||1

S l n m t e i w l c q k f v m c v v u t
A 5 5|||T0|||f|||REQUIRED|||-NONE-|||0
A 13 16|||T3|||m c v|||REQUIRED|||-NONE-|||0
A 17 19|||T2|||t t y|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||w|||REQUIRED|||-NONE-|||1
A 4 6|||T2|||e i|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||z||i|||REQUIRED|||-NONE-|||1
A 10 13|||T3|||f v||-NONE-|||REQUIRED|||-NONE-|||1
A 14 14|||T0|||c|||REQUIRED|||-NONE-|||1

S a
A 1 1|||T0|||a b|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S e c e f e f f d
A 3 4|||T1|||e|||REQUIRED|||-NONE-|||0

S n v b v c i y s k e z n g w
A 7 8|||T1|||-NONE-||y s k|||REQUIRED|||-NONE-|||0
A 9 12|||T3|||g|||REQUIRED|||-NONE-|||0

S b a
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||b b a||a|||REQUIRED|||-NONE-|||0

S e d f g c a c e h h a e
A 1 1|||T0|||d f|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||e d f|||REQUIRED|||-NONE-|||0
A 5 7|||T2||||||REQUIRED|||-NONE-|||0

S n y o e f o u t k a w i i w x j r
A 0 2|||T2|||n|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||n r|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||l||n r o|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||q p i|||REQUIRED|||-NONE-|||0
A 15 17|||T2|||g|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S g e g e f d h h
A 1 2|||T1|||g||g|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||d c h|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||g|||REQUIRED|||-NONE-|||1
A 2 4|||T2|||g||f|||REQUIRED|||-NONE-|||1
A 6 8|||T2|||f d||h d f|||REQUIRED|||-NONE-|||1

S b g b f p y c m
A 3 5|||T2|||-NONE-||y c|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||m||m|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||k d||f|||REQUIRED|||-NONE-|||1
A 2 5|||T3|||p|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||i|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||m||p|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||c m|||REQUIRED|||-NONE-|||1

S a b a b a b
A 1 2|||T1||||||REQUIRED|||-NONE-|||0
A 2 3|||T1|||a a b|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||a a b|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||a|||REQUIRED|||-NONE-|||1

S c a c c b c e e
A 0 0|||T0|||c d|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||c d||e|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||-NONE-||b a g|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||e||e|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||c e e|||REQUIRED|||-NONE-|||0

S s r g n w h p h g l d f z
A 2 3|||T1|||w h||h|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||y|||REQUIRED|||-NONE-|||0
A 9 12|||T3|||g|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||d|||REQUIRED|||-NONE-|||0

S b a a a a
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||0

S f b h d c a c h e g
A 0 1|||T1|||h b e|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||e|||REQUIRED|||-NONE-|||0
A 5 8|||T3|||-NONE-||d|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||a||e f f|||REQUIRED|||-NONE-|||1

S n k x t q w a m d x c
A 1 2|||T1|||t l||r v|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||-NONE-||x t|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||m d|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||q||p|||REQUIRED|||-NONE-|||0
A 7 10|||T3||||||REQUIRED|||-NONE-|||0
A 0 0|||T0|||n w|||REQUIRED|||-NONE-|||1
A 1 3|||T2|||t||x t|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||m||x|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||d||r|||REQUIRED|||-NONE-|||1

S b b b b
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 4 4|||T0|||a a||b|||REQUIRED|||-NONE-|||1

S g b c f g f b
A 1 3|||T2|||c|||REQUIRED|||-NONE-|||0
A 6 7|||T1||||||REQUIRED|||-NONE-|||0
A 7 7|||T0|||e|||REQUIRED|||-NONE-|||0

S g x u r v q a g d w c n e o
A 2 3|||T1|||d i d||x r v|||REQUIRED|||-NONE-|||0
A 6 9|||T3|||g|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||g f m||n z s|||REQUIRED|||-NONE-|||0
A 12 14|||T2|||s||-NONE-|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||z s|||REQUIRED|||-NONE-|||0

S a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S g b d e e
A 2 3|||T1|||g|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||e|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||f g||-NONE-|||REQUIRED|||-NONE-|||1
A 2 2|||T0|||d|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||d e|||REQUIRED|||-NONE-|||1

S h t q k m x i d h t k x u s h
A 1 2|||T1|||h u t||i d|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||x|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||-NONE-||r|||REQUIRED|||-NONE-|||0
A 12 14|||T2|||a|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||d|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||u s|||REQUIRED|||-NONE-|||0
A 2 4|||T2||||||REQUIRED|||-NONE-|||1
A 5 6|||T1|||n|||REQUIRED|||-NONE-|||1
A 9 11|||T2|||g e i|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||u|||REQUIRED|||-NONE-|||1
A 13 15|||T2|||k x|||REQUIRED|||-NONE-|||1
A 15 15|||T0|||s h|||REQUIRED|||-NONE-|||1

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S c d c
A 1 2|||T1||||||REQUIRED|||-NONE-|||0
A 2 3|||T1|||h|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||d h|||REQUIRED|||-NONE-|||0

S g a b o s k u i b q k
A 3 3|||T0|||a b||a|||REQUIRED|||-NONE-|||0
A 3 5|||T2|||s a g|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||z|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||k|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 9 11|||T2|||q|||REQUIRED|||-NONE-|||0

S b b a b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S b
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||0

S f d d f y h r c
A 2 2|||T0|||f||r|||REQUIRED|||-NONE-|||0
A 6 8|||T2||||||REQUIRED|||-NONE-|||0
A 8 8|||T0|||t|||REQUIRED|||-NONE-|||0
A 1 4|||T3||||||REQUIRED|||-NONE-|||1
A 6 6|||T0|||t u|||REQUIRED|||-NONE-|||1

S a a a
A 2 3|||T1|||a b b|||REQUIRED|||-NONE-|||0

S g d b f
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||b f|||REQUIRED|||-NONE-|||1

S z o h k n q b j w p t s k a o q e o
A 9 12|||T3|||a|||REQUIRED|||-NONE-|||0
A 13 14|||T1|||z|||REQUIRED|||-NONE-|||0
A 15 18|||T3||||||REQUIRED|||-NONE-|||0
A 18 18|||T0|||e o|||REQUIRED|||-NONE-|||0
A 5 7|||T2||||||REQUIRED|||-NONE-|||1
A 11 14|||T3|||k|||REQUIRED|||-NONE-|||1
A 15 15|||T0|||e o|||REQUIRED|||-NONE-|||1
A 17 17|||T0|||e|||REQUIRED|||-NONE-|||1

S a b a a
A 2 4|||T2|||b b|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||b b|||REQUIRED|||-NONE-|||1

S h d f
A 2 3|||T1|||h d f|||REQUIRED|||-NONE-|||0

S l g s l m s i p c c z i
A 6 9|||T3|||i p|||REQUIRED|||-NONE-|||0
A 10 12|||T2|||i|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S a c g f g h f g
A 0 3|||T3|||h|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||f e g|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||g||f e g|||REQUIRED|||-NONE-|||0

S y a w l y g o y q d
A 8 9|||T1||||||REQUIRED|||-NONE-|||0
A 10 10|||T0|||d|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S h g c g b d g b
A 1 2|||T1|||d||b|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||-NONE-||c|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||c c||e|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||d||g b|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||-NONE-||c|||REQUIRED|||-NONE-|||1
A 5 6|||T1||||||REQUIRED|||-NONE-|||1
A 7 8|||T1|||g e|||REQUIRED|||-NONE-|||1

S l a v u s d l i g e j q c d z y z s
A 2 3|||T1|||a u||u v|||REQUIRED|||-NONE-|||0
A 8 9|||T1||||||REQUIRED|||-NONE-|||0
A 10 10|||T0|||t||c|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||e j|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||q|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||c d||d|||REQUIRED|||-NONE-|||0
A 15 16|||T1|||d z y|||REQUIRED|||-NONE-|||0
A 16 18|||T2|||k n a||j j k|||REQUIRED|||-NONE-|||0
A 18 18|||T0|||s|||REQUIRED|||-NONE-|||0

S a b a
A 3 3|||T0|||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||a|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||a|||REQUIRED|||-NONE-|||1
A 3 3|||T0|||a||a|||REQUIRED|||-NONE-|||1

S a e b b a
A 5 5|||T0|||b|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||c||a e|||REQUIRED|||-NONE-|||1
A 1 3|||T2|||f b|||REQUIRED|||-NONE-|||1

S j b f b n q x c s t
A 0 3|||T3|||j||j b f|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||b|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||c||f c|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||t|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||b n|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||n||b|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||s t|||REQUIRED|||-NONE-|||1

S b
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0

S b a d c h f g c c a g a
A 1 2|||T1|||b f|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||h e||h e|||REQUIRED|||-NONE-|||0
A 5 8|||T3||||||REQUIRED|||-NONE-|||0
A 9 12|||T3|||c||f c|||REQUIRED|||-NONE-|||0

S r e a d k g s i
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S h c c e e f e g f a f b
A 2 4|||T2|||h|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||b|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||g f||-NONE-|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||a g|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||b|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||e e|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||e||d e|||REQUIRED|||-NONE-|||1
A 5 6|||T1||||||REQUIRED|||-NONE-|||1
A 7 10|||T3|||f||f|||REQUIRED|||-NONE-|||1

S v i c k h q u n i g z b t
A 2 2|||T0|||v i|||REQUIRED|||-NONE-|||0

S b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h c e
A 0 1|||T1|||h c e|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||c e||h c e|||REQUIRED|||-NONE-|||1

S j b p t k f d s u c t c s h b m t
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 5 6|||T1|||-NONE-||k f|||REQUIRED|||-NONE-|||0
A 10 13|||T3|||u|||REQUIRED|||-NONE-|||0
A 14 15|||T1||||||REQUIRED|||-NONE-|||0

S b b b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 1 3|||T2||||||REQUIRED|||-NONE-|||1

S c d a c
A 0 2|||T2|||c d|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||g||a g|||REQUIRED|||-NONE-|||1

S r n x e m u d i i u r q e l
A 1 1|||T0|||x e|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||r n||x e|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||-NONE-||e|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||h||q e|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||w||m|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||l m|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||m||i|||REQUIRED|||-NONE-|||1
A 7 10|||T3|||u||f q l|||REQUIRED|||-NONE-|||1
A 10 11|||T1|||d|||REQUIRED|||-NONE-|||1
A 11 12|||T1|||u h|||REQUIRED|||-NONE-|||1
A 13 14|||T1||||||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h h g b f d c h d e f
A 0 1|||T1|||h g f||h g|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||g|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||c||b|||REQUIRED|||-NONE-|||0
A 6 9|||T3|||b h|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||-NONE-||d|||REQUIRED|||-NONE-|||0
A 10 11|||T1||||||REQUIRED|||-NONE-|||0
A 0 2|||T2|||f f||h|||REQUIRED|||-NONE-|||1
A 9 10|||T1|||d c d|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||f||f|||REQUIRED|||-NONE-|||1

S m f c a c l j t u i d e d p r e j
A 5 6|||T1|||q m||-NONE-|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||c w|||REQUIRED|||-NONE-|||0
A 17 17|||T0|||j||j|||REQUIRED|||-NONE-|||0

S a b b
A 1 3|||T2|||b|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||b||b b|||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||f|||REQUIRED|||-NONE-|||0

S r b d e v g t k x
A 1 1|||T0|||v|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||v g||k|||REQUIRED|||-NONE-|||0

S a a a a
A 0 2|||T2|||-NONE-||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||b|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||a b b|||REQUIRED|||-NONE-|||1
A 4 4|||T0|||b||b|||REQUIRED|||-NONE-|||1

S f b e e c h h b
A 0 0|||T0|||e|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||c|||REQUIRED|||-NONE-|||0

S j b r n t z h f f s n s z r m p l o l b
A 11 12|||T1|||j||z|||REQUIRED|||-NONE-|||0
A 12 13|||T1||||||REQUIRED|||-NONE-|||0
A 13 14|||T1|||z m|||REQUIRED|||-NONE-|||0
A 14 15|||T1|||l d p||m|||REQUIRED|||-NONE-|||0
A 15 16|||T1||||||REQUIRED|||-NONE-|||0
A 20 20|||T0|||b||t|||REQUIRED|||-NONE-|||0
A 10 11|||T1|||s|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||s z||z|||REQUIRED|||-NONE-|||1
A 15 18|||T3|||d y h|||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||0

S b b c a d
A 3 3|||T0|||a|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||d||f|||REQUIRED|||-NONE-|||0

S d b f b m c t b f h c g k i
A 2 3|||T1|||f||h i y|||REQUIRED|||-NONE-|||0
A 3 4|||T1||||||REQUIRED|||-NONE-|||0
A 4 5|||T1|||c||f|||REQUIRED|||-NONE-|||0
A 5 7|||T2|||b m|||REQUIRED|||-NONE-|||0
A 7 9|||T2|||t b f||h c|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||c g|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||g k|||REQUIRED|||-NONE-|||0

S a a a b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||b b|||REQUIRED|||-NONE-|||1
A 0 1|||T1|||a a|||REQUIRED|||-NONE-|||1
A 1 3|||T2|||a b a|||REQUIRED|||-NONE-|||1
A 4 4|||T0|||a||a|||REQUIRED|||-NONE-|||1

S f e e h b a h c
A 0 3|||T3|||-NONE-||e|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||c h d||b a a|||REQUIRED|||-NONE-|||1
A 6 8|||T2|||g e g|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||b|||REQUIRED|||-NONE-|||1

S h a l y l m a f t g r e j p r a o w x
A 3 4|||T1|||a||d|||REQUIRED|||-NONE-|||0
A 4 6|||T2|||a|||REQUIRED|||-NONE-|||0
A 10 12|||T2|||e||g|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||r a||p|||REQUIRED|||-NONE-|||0
A 14 15|||T1||||||REQUIRED|||-NONE-|||0
A 16 17|||T1|||-NONE-||a o w|||REQUIRED|||-NONE-|||0
A 18 18|||T0|||w x|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||c||r|||REQUIRED|||-NONE-|||1
A 15 17|||T2|||w x||w x|||REQUIRED|||-NONE-|||1
A 19 19|||T0|||w x|||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||0

S c a h g a f a
A 0 0|||T0|||c|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||a||g|||REQUIRED|||-NONE-|||0

S y q j p l y f j k u j w w k d d x
A 2 3|||T1|||l j p|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||p l|||REQUIRED|||-NONE-|||0
A 13 16|||T3|||d|||REQUIRED|||-NONE-|||0
A 16 16|||T0|||x|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||y||p l|||REQUIRED|||-NONE-|||1
A 9 12|||T3|||j w w|||REQUIRED|||-NONE-|||1
A 17 17|||T0|||e|||REQUIRED|||-NONE-|||1
A 17 17|||T0|||d x||c|||REQUIRED|||-NONE-|||1

S a a a a
A 3 4|||T1|||b|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||b b|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||a a|||REQUIRED|||-NONE-|||1

S d x g r v q h
A 3 3|||T0|||r v|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||r||-NONE-|||REQUIRED|||-NONE-|||0

S a b a a
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||-NONE-||b b|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||b b a||a a a|||REQUIRED|||-NONE-|||0

S e d
A 0 2|||T2|||g c||b|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||a e f|||REQUIRED|||-NONE-|||1
A 2 2|||T0|||c|||REQUIRED|||-NONE-|||1

S q d h u q d
A 0 0|||T0|||h|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||q|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||q||-NONE-|||REQUIRED|||-NONE-|||1

S a b
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||0

S d e d
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||d||b|||REQUIRED|||-NONE-|||1

S t b o n h w w k h y k t r
A 0 0|||T0|||t b||c|||REQUIRED|||-NONE-|||0
A 5 8|||T3|||w p||-NONE-|||REQUIRED|||-NONE-|||0
A 10 12|||T2|||t r|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||h e f|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 2 5|||T3||||||REQUIRED|||-NONE-|||1
A 10 11|||T1||||||REQUIRED|||-NONE-|||1
A 13 13|||T0|||r||t|||REQUIRED|||-NONE-|||1

S b
A 0 0|||T0|||b a||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a||a|||REQUIRED|||-NONE-|||0

S b
A 0 1|||T1|||h|||REQUIRED|||-NONE-|||0

S g e g t o p a g n s o t u m y
A 1 3|||T2|||e g t||-NONE-|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||a g||c v|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||v r||t|||REQUIRED|||-NONE-|||0
A 14 14|||T0|||y|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||v||y|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||y|||REQUIRED|||-NONE-|||0

S b b a b
A 1 1|||T0|||b|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||a||a|||REQUIRED|||-NONE-|||0

S b c e h g h d
A 6 7|||T1|||h d|||REQUIRED|||-NONE-|||0
A 7 7|||T0|||d|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||h f|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||f g h|||REQUIRED|||-NONE-|||1

S o j c z j q
A 0 3|||T3|||o j|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||q||z|||REQUIRED|||-NONE-|||0

S a a b
A 0 0|||T0|||b b|||REQUIRED|||-NONE-|||0

S a b e g b b a h g b h g
A 0 1|||T1|||b d|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||b|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||a h g||h|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||h||h h|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||b|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||b|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||-NONE-||b h|||REQUIRED|||-NONE-|||1
A 9 11|||T2|||g||b h h|||REQUIRED|||-NONE-|||1
A 12 12|||T0|||h|||REQUIRED|||-NONE-|||1

S j t g b x e u f m s o r q m w u w
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||0
A 8 10|||T2|||m o r||v j|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||q|||REQUIRED|||-NONE-|||0
A 13 16|||T3|||m w u||n q|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||z y|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||o|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||o||r|||REQUIRED|||-NONE-|||1
A 14 17|||T3|||w|||REQUIRED|||-NONE-|||1
A 17 17|||T0|||l p|||REQUIRED|||-NONE-|||1

S b a a
A 0 2|||T2|||a a a|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||a b|||REQUIRED|||-NONE-|||0

S d c a a a c d f d f g a
A 7 8|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||d d||-NONE-|||REQUIRED|||-NONE-|||0

S t v v p n p p l l m
A 5 5|||T0|||t j|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||m||l|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||l m|||REQUIRED|||-NONE-|||0

S a a b a b
A 0 2|||T2|||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||a b|||REQUIRED|||-NONE-|||1

S g e c g c g g c b a
A 1 1|||T0|||c c|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||c|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||a|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||e||b a|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||c c g||f|||REQUIRED|||-NONE-|||1
A 1 2|||T1|||g g|||REQUIRED|||-NONE-|||1
A 7 8|||T1|||-NONE-||g b a|||REQUIRED|||-NONE-|||1

S w f b x b k h d x i c f w w x i k a h a
A 0 2|||T2|||f b|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||b||b|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||h|||REQUIRED|||-NONE-|||0
A 8 11|||T3|||y||i c f|||REQUIRED|||-NONE-|||0
A 12 14|||T2|||c|||REQUIRED|||-NONE-|||0
A 15 17|||T2||||||REQUIRED|||-NONE-|||0
A 20 20|||T0|||h a|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||q z e|||REQUIRED|||-NONE-|||1

S a a a a
A 0 1|||T1||||||REQUIRED|||-NONE-|||0
A 2 3|||T1|||a b|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||b a|||REQUIRED|||-NONE-|||1
A 1 4|||T3|||-NONE-||b b|||REQUIRED|||-NONE-|||1

S a e b b a d g e d
A 3 3|||T0|||b b|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||b|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||d|||REQUIRED|||-NONE-|||0

S g v w u n f s e a m f p r k k
A 5 7|||T2|||e|||REQUIRED|||-NONE-|||0
A 7 8|||T1||||||REQUIRED|||-NONE-|||0
A 15 15|||T0|||k|||REQUIRED|||-NONE-|||0

S b a b a
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||b|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||b|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||a||b b a|||REQUIRED|||-NONE-|||1

S e c g e d c
A 1 1|||T0|||e|||REQUIRED|||-NONE-|||0

S i w w u v c r l x d y e x e o
A 2 3|||T1|||k r f||-NONE-|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||w u|||REQUIRED|||-NONE-|||0
A 4 5|||T1||||||REQUIRED|||-NONE-|||0
A 5 8|||T3||||||REQUIRED|||-NONE-|||0
A 8 8|||T0|||a x||x|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||y||e x|||REQUIRED|||-NONE-|||0
A 13 13|||T0|||x e||o|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||w|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||x|||REQUIRED|||-NONE-|||1
A 8 11|||T3|||d y|||REQUIRED|||-NONE-|||1
A 11 12|||T1|||s||x d y|||REQUIRED|||-NONE-|||1

S b
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||b||a|||REQUIRED|||-NONE-|||1

S f g b a a a f a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S f c q h q h n p x c
A 0 3|||T3|||f c||q h q|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||q|||REQUIRED|||-NONE-|||1
A 7 8|||T1|||-NONE-||p x c|||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||a||a b|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S c b h e f f c f b
A 3 4|||T1|||f||e f|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||f c f|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||c f b||-NONE-|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||f|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||-NONE-||f f|||REQUIRED|||-NONE-|||1
A 4 5|||T1|||c e|||REQUIRED|||-NONE-|||1
A 7 9|||T2|||a||e a|||REQUIRED|||-NONE-|||1
A 9 9|||T0|||f|||REQUIRED|||-NONE-|||1

S u u e r z q e f f y q z t
A 1 1|||T0|||u||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||u u z|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||z||z e|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||e|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||y q|||REQUIRED|||-NONE-|||1

S a a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S b e b f g g f h
A 0 0|||T0|||d b|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||g g|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||c|||REQUIRED|||-NONE-|||0

S v x l m i l e m g d f s w m
A 4 4|||T0|||i||c|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||l e||l m i|||REQUIRED|||-NONE-|||0
A 13 13|||T0|||m||m|||REQUIRED|||-NONE-|||0
A 13 13|||T0|||m|||REQUIRED|||-NONE-|||0

S b
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||b b a|||REQUIRED|||-NONE-|||1

S d e f h c f
A 2 2|||T0|||d||g|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||g c f||g c f|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||c|||REQUIRED|||-NONE-|||1

S b t s f v m v k n p
A 2 4|||T2|||m|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||v||m v|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||s f v|||REQUIRED|||-NONE-|||1
A 2 3|||T1||||||REQUIRED|||-NONE-|||1
A 3 4|||T1||||||REQUIRED|||-NONE-|||1
A 4 4|||T0|||v|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||v|||REQUIRED|||-NONE-|||1
A 9 10|||T1||||||REQUIRED|||-NONE-|||1
A 10 10|||T0|||b|||REQUIRED|||-NONE-|||1

S a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||b||a|||REQUIRED|||-NONE-|||1

S e e c h c
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||h c||e|||REQUIRED|||-NONE-|||1
A 1 4|||T3|||e h c|||REQUIRED|||-NONE-|||1

S y w e r f c p p z d s d v s g z
A 2 3|||T1|||c||e r|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||l|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||i m f||-NONE-|||REQUIRED|||-NONE-|||0
A 11 14|||T3|||s g z||v|||REQUIRED|||-NONE-|||0
A 16 16|||T0|||z|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||m p|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||e|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||p|||REQUIRED|||-NONE-|||1
A 13 14|||T1|||v s g|||REQUIRED|||-NONE-|||1
A 14 16|||T2|||v|||REQUIRED|||-NONE-|||1

S a
A 0 1|||T1|||a b b|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||1

S g e c d f c h
A 1 1|||T0|||g|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||h|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||g|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||f c||b|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||c|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||b h|||REQUIRED|||-NONE-|||1

S y u a j m
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 3 3|||T0|||m|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||r m|||REQUIRED|||-NONE-|||0

S b a b
A 1 2|||T1|||b b||a b|||REQUIRED|||-NONE-|||0

S c c b
A 0 1|||T1|||b c e|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||h a|||REQUIRED|||-NONE-|||0
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 1 2|||T1|||c|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||c|||REQUIRED|||-NONE-|||1

S s l h y w f r s l b j c h r
A 2 4|||T2|||h y|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||y|||REQUIRED|||-NONE-|||0

S a a a a a
A 3 5|||T2|||a|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||a|||REQUIRED|||-NONE-|||0
A 0 3|||T3|||a b|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||b||a|||REQUIRED|||-NONE-|||1
A 4 5|||T1||||||REQUIRED|||-NONE-|||1

S a g c g h f d d f
A 2 3|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 3 4|||T1||||||REQUIRED|||-NONE-|||0
A 9 9|||T0|||d|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S k t z g c t
A 2 3|||T1|||x t|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||c t||c t|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||a g|||REQUIRED|||-NONE-|||0
A 1 4|||T3|||t z g|||REQUIRED|||-NONE-|||1

S a b b a a b
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||0
A 1 2|||T1||||||REQUIRED|||-NONE-|||0
A 3 4|||T1|||a a|||REQUIRED|||-NONE-|||0

S d f e g a b g d e c e f
A 1 3|||T2|||e g g||-NONE-|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||g g a|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||g|||REQUIRED|||-NONE-|||0
A 8 11|||T3|||e c|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||d||g|||REQUIRED|||-NONE-|||1
A 5 8|||T3|||e a||f|||REQUIRED|||-NONE-|||1

S h n l v y j k b w o w e a c z x i t
A 5 5|||T0|||e|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||b|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||w|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||o w|||REQUIRED|||-NONE-|||0
A 10 11|||T1||||||REQUIRED|||-NONE-|||0
A 14 15|||T1|||t||c z|||REQUIRED|||-NONE-|||0
A 15 18|||T3||||||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S c g
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||d|||REQUIRED|||-NONE-|||1

S e x b t j d i
A 1 1|||T0|||u|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||d i||b|||REQUIRED|||-NONE-|||0

S b b b a
A 0 0|||T0|||b a|||REQUIRED|||-NONE-|||0
A 1 3|||T2|||b a b||b b b|||REQUIRED|||-NONE-|||0

S f h b f f f f c h b e
A 1 4|||T3|||f|||REQUIRED|||-NONE-|||0
A 8 11|||T3|||d a f||-NONE-|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||b|||REQUIRED|||-NONE-|||0
A 1 4|||T3|||h|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||h||h d|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||b||h|||REQUIRED|||-NONE-|||1

S k x f z d a i x i u s h r x c k s
A 0 1|||T1|||x|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||d||y|||REQUIRED|||-NONE-|||0
A 6 9|||T3|||w w||q f|||REQUIRED|||-NONE-|||0
A 9 12|||T3|||i|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||h||i|||REQUIRED|||-NONE-|||0
A 15 16|||T1|||h|||REQUIRED|||-NONE-|||0
A 16 17|||T1|||v s||w h|||REQUIRED|||-NONE-|||0

S b b b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S e d c
A 1 1|||T0|||c c||c|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S u z r o l d t n g j y g v t j d a h f
A 4 5|||T1|||u g u|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||l||t g|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||e u p||n g x|||REQUIRED|||-NONE-|||0
A 14 15|||T1|||l||j d a|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||t|||REQUIRED|||-NONE-|||0
A 16 16|||T0|||h f||d|||REQUIRED|||-NONE-|||0
A 17 17|||T0|||h f|||REQUIRED|||-NONE-|||0

S b b a a b
A 3 4|||T1|||b|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||b a b||a b|||REQUIRED|||-NONE-|||0

S h h c g
A 3 3|||T0|||e g|||REQUIRED|||-NONE-|||0

S b s t a m g e d x h o j s s w o s
A 0 1|||T1|||x|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||x||x|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||a u z|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||s w o|||REQUIRED|||-NONE-|||0
A 16 17|||T1|||s||o z n|||REQUIRED|||-NONE-|||0
A 17 17|||T0|||o s|||REQUIRED|||-NONE-|||0

S a b b b
A 0 3|||T3|||a a||a|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||-NONE-||b a|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||a||a|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S e a
A 0 1|||T1||||||REQUIRED|||-NONE-|||0
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||e a||e a|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S a s f a h e h a h f l m v p e y
A 2 3|||T1|||a|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||f a|||REQUIRED|||-NONE-|||0
A 5 6|||T1||||||REQUIRED|||-NONE-|||0
A 9 11|||T2|||y v||-NONE-|||REQUIRED|||-NONE-|||0
A 16 16|||T0|||j f|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||t|||REQUIRED|||-NONE-|||1
A 1 3|||T2|||p a|||REQUIRED|||-NONE-|||1
A 3 3|||T0|||y||f|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||-NONE-||h|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||h|||REQUIRED|||-NONE-|||1
A 8 10|||T2|||h l|||REQUIRED|||-NONE-|||1
A 14 15|||T1|||-NONE-||e y|||REQUIRED|||-NONE-|||1
A 15 16|||T1||||||REQUIRED|||-NONE-|||1

S b a a a a a
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||a a|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||a b b||b b|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||b|||REQUIRED|||-NONE-|||0

S f a f c f e e h h a a g
A 0 3|||T3||||||REQUIRED|||-NONE-|||0
A 4 7|||T3|||c|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||h||-NONE-|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||a a g|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||c||g|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||f||f e d|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||b c|||REQUIRED|||-NONE-|||1
A 8 8|||T0|||a a||e|||REQUIRED|||-NONE-|||1

S y l c z d n v r w x x d e r o v b
A 1 1|||T0|||y||y w|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||l||w|||REQUIRED|||-NONE-|||0
A 3 5|||T2|||z|||REQUIRED|||-NONE-|||0
A 5 8|||T3|||s|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||r||e r|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||r||x x e|||REQUIRED|||-NONE-|||0
A 14 15|||T1|||e r|||REQUIRED|||-NONE-|||0
A 16 17|||T1|||c|||REQUIRED|||-NONE-|||0

S a b a b
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 3|||T2|||b a a||-NONE-|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||b||a b|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||-NONE-||b|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||b||b|||REQUIRED|||-NONE-|||0

S c c b a b f f f b f b h
A 0 1|||T1|||a f b|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||b|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||d|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||f||e|||REQUIRED|||-NONE-|||0
A 6 9|||T3|||f b|||REQUIRED|||-NONE-|||0
A 9 12|||T3||||||REQUIRED|||-NONE-|||0
A 12 12|||T0|||c|||REQUIRED|||-NONE-|||0
A 1 2|||T1||||||REQUIRED|||-NONE-|||1
A 2 4|||T2||||||REQUIRED|||-NONE-|||1
A 6 9|||T3|||h|||REQUIRED|||-NONE-|||1
A 11 12|||T1|||e g||f|||REQUIRED|||-NONE-|||1
A 12 12|||T0|||h|||REQUIRED|||-NONE-|||1

S c l e n s h a y
A 0 1|||T1|||y||w|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||h y||x|||REQUIRED|||-NONE-|||0
A 6 7|||T1||||||REQUIRED|||-NONE-|||0

S a a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||-NONE-||a|||REQUIRED|||-NONE-|||1
A 3 3|||T0|||b b|||REQUIRED|||-NONE-|||1

S f d b e a b f e e c
A 6 6|||T0|||g||d|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||h|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||e f e|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||e|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||f d h|||REQUIRED|||-NONE-|||1
A 2 2|||T0|||f e|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||b g||f|||REQUIRED|||-NONE-|||1

S h u u m x p d j g s t d x l o g i
A 1 3|||T2|||u u|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||w|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||s|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||n s|||REQUIRED|||-NONE-|||0
A 13 14|||T1|||x||w|||REQUIRED|||-NONE-|||0
A 17 17|||T0|||i||g|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S h a f e d f d f b a f h
A 2 5|||T3|||f e|||REQUIRED|||-NONE-|||0
A 5 8|||T3|||e e d|||REQUIRED|||-NONE-|||0
A 9 11|||T2|||b h||c|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||b||h|||REQUIRED|||-NONE-|||1

S x l v r o k f b o m
A 8 9|||T1||||||REQUIRED|||-NONE-|||0
A 9 10|||T1|||o|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||r o|||REQUIRED|||-NONE-|||1
A 4 5|||T1|||-NONE-||d|||REQUIRED|||-NONE-|||1

S b b b b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S d h d
A 1 2|||T1|||h d||d h d|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||h|||REQUIRED|||-NONE-|||1

S k o f r l j r m x e x j v p k z
A 5 6|||T1||||||REQUIRED|||-NONE-|||0
A 8 8|||T0|||x|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||o f|||REQUIRED|||-NONE-|||1
A 1 2|||T1|||o o f||o|||REQUIRED|||-NONE-|||1
A 2 5|||T3|||f||b a g|||REQUIRED|||-NONE-|||1
A 8 10|||T2|||e x j||e|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||x|||REQUIRED|||-NONE-|||1
A 11 12|||T1|||-NONE-||d g v|||REQUIRED|||-NONE-|||1
A 16 16|||T0|||k z|||REQUIRED|||-NONE-|||1

S b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S f g c e a e
A 2 3|||T1|||g||b|||REQUIRED|||-NONE-|||0

S z l d f n u k j
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||d f|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||u k j|||REQUIRED|||-NONE-|||0

S a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||b|||REQUIRED|||-NONE-|||1

S c d b d f h h b
A 0 1|||T1|||b d||a|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||d||d f h|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||d||h|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||h||g f|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||f|||REQUIRED|||-NONE-|||1

S m y p h f c t
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||c t|||REQUIRED|||-NONE-|||1
A 3 3|||T0|||f||f|||REQUIRED|||-NONE-|||1

S b b a a a a
A 2 2|||T0|||b|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||a|||REQUIRED|||-NONE-|||0

S e f e b g d
A 0 2|||T2||||||REQUIRED|||-NONE-|||0
A 3 4|||T1|||b g f|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||f|||REQUIRED|||-NONE-|||0

S l l t v q b z k z
A 0 1|||T1|||o||-NONE-|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||l|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||v|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||z k z||t v|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||k|||REQUIRED|||-NONE-|||0

S a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||b b|||REQUIRED|||-NONE-|||1

S h d d d a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||c|||REQUIRED|||-NONE-|||1

S r m z a o t o u f j g w u
A 0 1|||T1|||r m|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||m||r|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||d c|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||s|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||z s|||REQUIRED|||-NONE-|||1
A 1 4|||T3|||r m z|||REQUIRED|||-NONE-|||1
A 4 4|||T0|||o||z|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||a|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||t x|||REQUIRED|||-NONE-|||1
A 12 13|||T1||||||REQUIRED|||-NONE-|||1

S b a b
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||b||a|||REQUIRED|||-NONE-|||1

S g a h b e f d g h g h
A 2 3|||T1|||e|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||d|||REQUIRED|||-NONE-|||0

S q s b o s k n g g e o c w r z e n
A 6 9|||T3|||k|||REQUIRED|||-NONE-|||0
A 11 11|||T0|||m w|||REQUIRED|||-NONE-|||0
A 12 12|||T0|||z|||REQUIRED|||-NONE-|||0
A 13 13|||T0|||n h||z e|||REQUIRED|||-NONE-|||0
A 15 16|||T1|||r|||REQUIRED|||-NONE-|||0
A 17 17|||T0|||q w|||REQUIRED|||-NONE-|||0
A 1 3|||T2||||||REQUIRED|||-NONE-|||1
A 5 6|||T1|||-NONE-||n|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||s||-NONE-|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||m|||REQUIRED|||-NONE-|||1
A 12 13|||T1||||||REQUIRED|||-NONE-|||1
A 17 17|||T0|||e|||REQUIRED|||-NONE-|||1

S b b b a b a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S a d g e g
A 2 3|||T1||||||REQUIRED|||-NONE-|||0
A 4 5|||T1|||e g|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||g|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||d e|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||g h e|||REQUIRED|||-NONE-|||1
A 1 2|||T1|||h a b|||REQUIRED|||-NONE-|||1

S k j o g g e e a
A 3 6|||T3|||p o g|||REQUIRED|||-NONE-|||0

S a a a b
A 2 3|||T1|||b a a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a||b|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||a|||REQUIRED|||-NONE-|||1

S b h g b
A 0 1|||T1|||b e||e|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||g||-NONE-|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||b g d|||REQUIRED|||-NONE-|||1

S f c z d q o m v q u t f x u b s
A 1 3|||T2|||a||d|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||q|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||s|||REQUIRED|||-NONE-|||0
A 13 14|||T1|||u b|||REQUIRED|||-NONE-|||0
A 14 15|||T1|||s||u b s|||REQUIRED|||-NONE-|||0

S b a a b
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0
A 1 4|||T3|||b||b b b|||REQUIRED|||-NONE-|||0

S a f d a
A 3 4|||T1|||f d a||a|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||a||a|||REQUIRED|||-NONE-|||0

S d i a i r z
A 2 2|||T0|||q|||REQUIRED|||-NONE-|||0
A 4 4|||T0|||p||i r|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0

S b a b a a
A 0 0|||T0|||b||b b|||REQUIRED|||-NONE-|||0

S a d a
A 0 3|||T3|||a d a|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||a|||REQUIRED|||-NONE-|||0

S i k j n f m i r s n b d h c g f u b
A 0 2|||T2||||||REQUIRED|||-NONE-|||0
A 3 5|||T2|||e|||REQUIRED|||-NONE-|||0
A 13 14|||T1|||q|||REQUIRED|||-NONE-|||0
A 15 15|||T0|||u||p|||REQUIRED|||-NONE-|||0
A 16 18|||T2|||g||-NONE-|||REQUIRED|||-NONE-|||0

S b a a a a a
A 1 2|||T1||||||REQUIRED|||-NONE-|||0
A 2 3|||T1|||a b||-NONE-|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||b|||REQUIRED|||-NONE-|||1
A 1 2|||T1|||a b b|||REQUIRED|||-NONE-|||1
A 4 6|||T2|||b b||b b|||REQUIRED|||-NONE-|||1

S f f a g h h b a h a d
A 4 4|||T0|||b||a|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||f a|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||f f|||REQUIRED|||-NONE-|||1
A 3 3|||T0|||a||h h|||REQUIRED|||-NONE-|||1
A 4 6|||T2|||a||a h h|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||a h a|||REQUIRED|||-NONE-|||1
A 8 9|||T1||||||REQUIRED|||-NONE-|||1
A 9 11|||T2|||a|||REQUIRED|||-NONE-|||1
A 11 11|||T0|||d||d|||REQUIRED|||-NONE-|||1

S h c u z k o c l d w q y e f m m n p
A 2 5|||T3|||k o c||-NONE-|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||r||l w|||REQUIRED|||-NONE-|||0
A 10 13|||T3|||-NONE-||f m y|||REQUIRED|||-NONE-|||0
A 15 17|||T2|||p|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||z k|||REQUIRED|||-NONE-|||1
A 3 6|||T3|||u|||REQUIRED|||-NONE-|||1
A 7 9|||T2|||w||y|||REQUIRED|||-NONE-|||1
A 9 12|||T3|||w y f|||REQUIRED|||-NONE-|||1

S a b a
A 1 1|||T0|||a||a|||REQUIRED|||-NONE-|||0
A 0 1|||T1||||||REQUIRED|||-NONE-|||1
A 2 3|||T1|||b||a b b|||REQUIRED|||-NONE-|||1

S g e d f e d h a g c
A 1 1|||T0|||e f|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||d||g|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||d d||d|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||d||d d|||REQUIRED|||-NONE-|||0
A 7 10|||T3|||d h a|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||c|||REQUIRED|||-NONE-|||0

S p x c g q x c o x f w x b i o l t i s c
A 0 3|||T3|||-NONE-||c|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||n|||REQUIRED|||-NONE-|||0
A 8 8|||T0|||x|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||f|||REQUIRED|||-NONE-|||0
A 12 15|||T3|||q||i|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||1

S a h h c g f f b c c
A 1 2|||T1|||g f b||h h|||REQUIRED|||-NONE-|||0
A 2 5|||T3|||f b|||REQUIRED|||-NONE-|||0
A 9 10|||T1||||||REQUIRED|||-NONE-|||0
A 2 5|||T3|||h|||REQUIRED|||-NONE-|||1

S z v v e i b v
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S a b a a b b
A 1 2|||T1|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||a|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||a a b|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h b c g h
A 0 1|||T1|||c g|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a c|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||b|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||d|||REQUIRED|||-NONE-|||0

S a k j l l v t f b
A 0 2|||T2||||||REQUIRED|||-NONE-|||0
A 9 9|||T0|||b|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||b||f|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||i|||REQUIRED|||-NONE-|||1

S a b a a b a
A 1 1|||T0|||a a|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||-NONE-||a|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||a|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||a|||REQUIRED|||-NONE-|||1

S e c d e d c h
A 3 3|||T0|||e|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||b a||h|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S p o i o y o
A 2 2|||T0|||o|||REQUIRED|||-NONE-|||0

S 
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S g f b h f a h f a
A 0 1|||T1|||-NONE-||e|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||h||g|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||c f||c d a|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||h|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||g|||REQUIRED|||-NONE-|||1
A 4 6|||T2|||a||h|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||a|||REQUIRED|||-NONE-|||1

S t z o y p g o p h
A 0 2|||T2|||t z||-NONE-|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||o||t|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||p|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||o p|||REQUIRED|||-NONE-|||0
A 3 4|||T1|||y p g|||REQUIRED|||-NONE-|||1
A 4 5|||T1|||g o p||g o|||REQUIRED|||-NONE-|||1
A 6 8|||T2|||p|||REQUIRED|||-NONE-|||1

S a
A 1 1|||T0|||a||a|||REQUIRED|||-NONE-|||0

S f b a c h
A 2 3|||T1|||f c h|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h o b g x q z v h g g w k k p w i d p
A 3 4|||T1|||g|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||v|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||j|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||h|||REQUIRED|||-NONE-|||0
A 13 13|||T0|||w|||REQUIRED|||-NONE-|||0
A 15 16|||T1|||p|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||g||-NONE-|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||v h|||REQUIRED|||-NONE-|||1
A 14 14|||T0|||k|||REQUIRED|||-NONE-|||1
A 14 14|||T0|||d||d p|||REQUIRED|||-NONE-|||1
A 18 19|||T1|||b|||REQUIRED|||-NONE-|||1
A 19 19|||T0|||d||p|||REQUIRED|||-NONE-|||1

S b a
A 0 1|||T1|||b a|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||0

S f a e e g c h e a e a b
A 0 3|||T3|||b|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||1
A 1 4|||T3|||e||a e e|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||c|||REQUIRED|||-NONE-|||1
A 8 10|||T2||||||REQUIRED|||-NONE-|||1
A 10 11|||T1|||a e a|||REQUIRED|||-NONE-|||1

S u q q u d z r a x r o n i d u
A 1 1|||T0|||q u|||REQUIRED|||-NONE-|||0
A 4 6|||T2|||q u d||a|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||a||a g x|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||o b|||REQUIRED|||-NONE-|||0

S a
A 0 1|||T1|||a a|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a||a|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S d b e
A 0 1|||T1|||b||d h|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||a e|||REQUIRED|||-NONE-|||0

S v d z u a x n m n b z k t
A 0 3|||T3|||d z||-NONE-|||REQUIRED|||-NONE-|||0
A 3 6|||T3|||x|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||c|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||z|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||h c b|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||u||l|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||l x x|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||a x|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||s|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||y|||REQUIRED|||-NONE-|||1
A 9 11|||T2||||||REQUIRED|||-NONE-|||1
A 12 13|||T1|||o a p|||REQUIRED|||-NONE-|||1

S a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S d f d f c g a f f
A 4 5|||T1|||f c|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||f||a|||REQUIRED|||-NONE-|||0

S r x e y d a z v l t
A 2 2|||T0|||h|||REQUIRED|||-NONE-|||0
A 3 6|||T3||||||REQUIRED|||-NONE-|||0
A 8 9|||T1|||w||g c|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||w|||REQUIRED|||-NONE-|||0
A 4 5|||T1||||||REQUIRED|||-NONE-|||1
A 7 8|||T1|||w|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||l w|||REQUIRED|||-NONE-|||1

S a a b
A 1 1|||T0|||a b||b b|||REQUIRED|||-NONE-|||0
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||0

S d d d b c f a f d
A 2 3|||T1|||h|||REQUIRED|||-NONE-|||0
A 5 5|||T0|||f||f|||REQUIRED|||-NONE-|||0
A 6 8|||T2|||c||d f d|||REQUIRED|||-NONE-|||0
A 0 3|||T3|||d b|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||d|||REQUIRED|||-NONE-|||1

S r x d d p q f g g x d w z l s
A 4 6|||T2|||m|||REQUIRED|||-NONE-|||0
A 7 7|||T0|||q|||REQUIRED|||-NONE-|||0
A 12 13|||T1|||n|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||m p|||REQUIRED|||-NONE-|||1
A 8 10|||T2|||-NONE-||r x|||REQUIRED|||-NONE-|||1
A 13 15|||T2|||-NONE-||-NONE-|||REQUIRED|||-NONE-|||1
A 15 15|||T0|||l||l|||REQUIRED|||-NONE-|||1

S a a
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S f b b h h b e b
A 0 1|||T1|||f b|||REQUIRED|||-NONE-|||0
A 1 2|||T1|||h|||REQUIRED|||-NONE-|||0

S g s e n p f l e u o a l a z
A 1 2|||T1|||n p||m|||REQUIRED|||-NONE-|||0
A 4 7|||T3|||n||l e|||REQUIRED|||-NONE-|||0
A 9 11|||T2|||j||m a l|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||g||s m n|||REQUIRED|||-NONE-|||1
A 1 3|||T2|||i v w|||REQUIRED|||-NONE-|||1
A 9 10|||T1|||c|||REQUIRED|||-NONE-|||1
A 10 13|||T3|||-NONE-||u j|||REQUIRED|||-NONE-|||1

S 
A 0 0|||T0|||b||b a|||REQUIRED|||-NONE-|||0

S b h
A 2 2|||T0|||h|||REQUIRED|||-NONE-|||0

S p d h t b c k g u a r
A 1 4|||T3|||d n|||REQUIRED|||-NONE-|||0
A 10 11|||T1|||x a r||x|||REQUIRED|||-NONE-|||0

S b
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||0

S a h f d e d a h c g
A 6 8|||T2|||d h|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||h a|||REQUIRED|||-NONE-|||0

S h v s e z e y b q d g v x u x t a z n o
A 0 1|||T1|||i d f|||REQUIRED|||-NONE-|||0
A 2 4|||T2|||e z|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||z e y|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||t f||b g v|||REQUIRED|||-NONE-|||0
A 12 15|||T3|||u x|||REQUIRED|||-NONE-|||0
A 15 17|||T2|||x t|||REQUIRED|||-NONE-|||0
A 2 3|||T1|||q||z e y|||REQUIRED|||-NONE-|||1
A 12 15|||T3|||j|||REQUIRED|||-NONE-|||1
A 15 18|||T3|||t||-NONE-|||REQUIRED|||-NONE-|||1

S b a
A 2 2|||T0|||a||b|||REQUIRED|||-NONE-|||0

S a f b e e a a a e
A 0 1|||T1|||f|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||d|||REQUIRED|||-NONE-|||0
A 6 7|||T1|||b a e|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||g||g f g|||REQUIRED|||-NONE-|||0

S t q i g l f h y e q s w u t
A 4 4|||T0|||g l|||REQUIRED|||-NONE-|||0
A 9 10|||T1|||g q v||s|||REQUIRED|||-NONE-|||0
A 11 12|||T1|||w u t||s|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||l i||p q|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||y|||REQUIRED|||-NONE-|||1
A 3 4|||T1|||u t z|||REQUIRED|||-NONE-|||1
A 4 7|||T3||||||REQUIRED|||-NONE-|||1
A 9 9|||T0|||s h|||REQUIRED|||-NONE-|||1
A 13 14|||T1||||||REQUIRED|||-NONE-|||1

S a
A 1 1|||T0|||b b|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S h e h f d h c g f
A 0 3|||T3|||e|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||c b|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||h e||-NONE-|||REQUIRED|||-NONE-|||0
A 7 9|||T2|||f||b f|||REQUIRED|||-NONE-|||0

S d u p f g w e a q
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S a a a b a a
A 3 5|||T2|||a||b|||REQUIRED|||-NONE-|||0
A 6 6|||T0|||b|||REQUIRED|||-NONE-|||0

S a f
A 0 2|||T2|||-NONE-||a|||REQUIRED|||-NONE-|||0
A 0 0|||T0|||a a|||REQUIRED|||-NONE-|||1
A 2 2|||T0|||a|||REQUIRED|||-NONE-|||1

S x n t b g z
A 1 2|||T1|||x|||REQUIRED|||-NONE-|||0
A 2 5|||T3|||a|||REQUIRED|||-NONE-|||0
A 5 6|||T1|||g||g q|||REQUIRED|||-NONE-|||0

S b b b a b b
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0

S e g
A 0 0|||T0|||a|||REQUIRED|||-NONE-|||0

S m r h t j z h r m c n b l o u n k j
A 1 4|||T3|||t n j|||REQUIRED|||-NONE-|||0
A 7 8|||T1|||q r m|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||c|||REQUIRED|||-NONE-|||0
A 13 14|||T1|||x j|||REQUIRED|||-NONE-|||0
A 15 16|||T1|||u n|||REQUIRED|||-NONE-|||0
A 2 5|||T3|||n j z|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||z||q r|||REQUIRED|||-NONE-|||1
A 6 9|||T3|||z h||r m c|||REQUIRED|||-NONE-|||1
A 14 14|||T0|||u|||REQUIRED|||-NONE-|||1
A 16 18|||T2|||n k|||REQUIRED|||-NONE-|||1

S a b
A 0 1|||T1|||a|||REQUIRED|||-NONE-|||0

S f f d d d b b h b e c
A 0 0|||T0|||e||f f|||REQUIRED|||-NONE-|||0
A 1 4|||T3|||f||f|||REQUIRED|||-NONE-|||0
A 5 7|||T2|||h b e|||REQUIRED|||-NONE-|||0
A 8 9|||T1|||b c|||REQUIRED|||-NONE-|||0
A 2 5|||T3|||f|||REQUIRED|||-NONE-|||1
A 5 6|||T1|||f a||b a|||REQUIRED|||-NONE-|||1
A 6 7|||T1|||d||a h b|||REQUIRED|||-NONE-|||1
A 9 10|||T1|||b||g|||REQUIRED|||-NONE-|||1

S e k f c w v n h
A 0 1|||T1|||e k||r t q|||REQUIRED|||-NONE-|||0
A 1 4|||T3|||k|||REQUIRED|||-NONE-|||0
A 5 6|||T1||||||REQUIRED|||-NONE-|||0
A 6 6|||T0|||c|||REQUIRED|||-NONE-|||0
A 7 8|||T1||||||REQUIRED|||-NONE-|||0

S b
A 0 0|||T0|||b|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||a|||REQUIRED|||-NONE-|||1

S a h g g f h d f b h
A 5 8|||T3|||f d||d e f|||REQUIRED|||-NONE-|||0
A 10 10|||T0|||a h||a h|||REQUIRED|||-NONE-|||0
A 0 1|||T1|||e h|||REQUIRED|||-NONE-|||1
A 1 1|||T0|||a h|||REQUIRED|||-NONE-|||1
A 8 9|||T1|||h|||REQUIRED|||-NONE-|||1
A 10 10|||T0|||b c|||REQUIRED|||-NONE-|||1

S n i e v e v b l q
A 0 1|||T1|||g|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||e v||v|||REQUIRED|||-NONE-|||0
A 4 5|||T1|||v b|||REQUIRED|||-NONE-|||0
A 8 9|||T1||||||REQUIRED|||-NONE-|||0
A 0 1|||T1|||t|||REQUIRED|||-NONE-|||1
A 2 3|||T1|||v|||REQUIRED|||-NONE-|||1
A 5 5|||T0|||l i|||REQUIRED|||-NONE-|||1
A 6 6|||T0|||e||e|||REQUIRED|||-NONE-|||1
A 7 7|||T0|||v|||REQUIRED|||-NONE-|||1

S b
A 1 1|||T0|||b a|||REQUIRED|||-NONE-|||0

S g e
A 0 0|||T0|||h c|||REQUIRED|||-NONE-|||0
A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1

S r t p l l r m v e u k j
A 0 0|||T0|||n c||g|||REQUIRED|||-NONE-|||0
A 1 1|||T0|||z|||REQUIRED|||-NONE-|||0
A 3 3|||T0|||k d|||REQUIRED|||-NONE-|||0
A 9 9|||T0|||e||v|||REQUIRED|||-NONE-|||0

